//! Names of products.

/// Whether the name of a product has this name in it as whole words, ignoring ASCII case: "AWS ALB" has "alb".
#[inline]
pub(super) fn has_name(product: &str, name: &str) -> bool {
    let (product, name) = (product.as_bytes(), name.trim().as_bytes());
    if name.is_empty() {
        return false;
    }
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
    product.windows(name.len()).enumerate().any(|(start, part)| {
        let before = start.checked_sub(1).and_then(|place| product.get(place));
        part.eq_ignore_ascii_case(name) && is_end(before) && is_end(product.get(start + name.len()))
    })
}
