//! Durations and sizes as limits and sentences write them.

/// A duration or a size.
#[derive(Clone, Copy, PartialEq)]
pub enum Amount {
    Milliseconds(u64),
    Bytes(u64),
}

impl Amount {
    /// `60` and `s`, or `64` and `KiB`; `None` where the number is not whole, or where people use the unit for two
    /// sizes, such as `KB`.
    pub fn parse(number: &str, unit: &str) -> Option<Self> {
        let number: u64 = number.parse().ok()?;
        let (one, of): (u64, fn(u64) -> Self) = match unit {
            "ms" => (1, Self::Milliseconds),
            "s" | "second" | "seconds" => (1_000, Self::Milliseconds),
            "min" | "minute" | "minutes" => (60_000, Self::Milliseconds),
            "h" | "hour" | "hours" => (3_600_000, Self::Milliseconds),
            "day" | "days" => (86_400_000, Self::Milliseconds),
            "B" | "byte" | "bytes" => (1, Self::Bytes),
            "kB" => (1_000, Self::Bytes),
            "MB" => (1_000_000, Self::Bytes),
            "GB" => (1_000_000_000, Self::Bytes),
            "KiB" => (1 << 10, Self::Bytes),
            "MiB" => (1 << 20, Self::Bytes),
            "GiB" => (1 << 30, Self::Bytes),
            _ => return None,
        };
        number.checked_mul(one).map(of)
    }
}
