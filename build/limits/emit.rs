//! Writes the limits: a column for each field, and the orders in which they are searched.

use std::cmp::Reverse;

use super::super::rust::{Text, close_codes, lists};
use super::super::text_table::TextTable;
use super::{Kind, Limit, Limits, Sources, Value};

impl Limits {
    pub fn emit(&self, sources: &Sources) -> String {
        let mut text = Text::generated_from("data/limits.toml");
        let out = &mut text;
        let limits = &self.all;
        let cited: Vec<usize> =
            limits.iter().flat_map(|limit| sources.places(&limit.source)).collect();
        let of_source = sources.emit_cited(out, &cited);
        let mut table = TextTable::default();
        let mut column = |value: &dyn Fn(&Limit) -> String| -> Vec<usize> {
            limits.iter().map(|limit| table.add(&value(limit))).collect()
        };
        let columns = [
            ("ID", column(&|limit| limit.id.value.clone())),
            ("PRODUCT", column(&|limit| limit.product.value.clone())),
            // Empty where there is none.
            (
                "SETTING",
                column(&|limit| {
                    limit.setting.as_ref().map_or(String::new(), |text| text.value.clone())
                }),
            ),
            ("EFFECT", column(&|limit| limit.effect.value.clone())),
            ("REMEDY", column(&|limit| limit.remedy.value.clone())),
        ];
        let rows = limits.len();
        writeln!(out, "pub(super) const ROWS: usize = {rows};\n");
        out.push_str("pub(super) static TEXTS: TextTable = ");
        table.emit(out);
        out.push_str(";\n\n");
        for (name, column) in columns.iter().chain(&[("SOURCE", of_source)]) {
            writeln!(out, "pub(super) static {name}: [u16; ROWS] = {column:?};\n");
        }
        let each = |value: &dyn Fn(&Limit) -> String| -> String {
            limits.iter().map(value).collect::<Vec<_>>().join(", ")
        };
        let kinds = each(&|limit| format!("LimitKind::{:?}", limit.kind));
        writeln!(out, "pub(super) static KIND: [LimitKind; ROWS] = [{kinds}];\n");
        let bases = each(&|limit| format!("LimitBasis::{:?}", limit.basis));
        writeln!(out, "pub(super) static BASIS: [LimitBasis; ROWS] = [{bases}];\n");
        let values = each(&|limit| match limit.value.value {
            Some(Value::Seconds(number)) => format!("Value::Seconds({number})"),
            Some(Value::Bytes(number)) => format!("Value::Bytes({number})"),
            Some(Value::Count(number)) => format!("Value::Count({number})"),
            Some(Value::Unlimited) | None => "Value::Unlimited".to_owned(),
        });
        writeln!(out, "pub(super) static VALUE: [Value; ROWS] = [{values}];\n");
        let seconds = each(&|limit| limit.fires_after().unwrap_or(u64::from(u32::MAX)).to_string());
        out.push_str("/// `u32::MAX` where it never fires.\n");
        writeln!(out, "pub(super) static FIRES_AFTER: [u32; ROWS] = [{seconds}];\n");
        let open = each(&|limit| limit.while_open.to_string());
        writeln!(out, "pub(super) static WHILE_OPEN: [bool; ROWS] = [{open}];\n");
        let ranks = each(&|limit| limit.rank.value.to_string());
        writeln!(out, "pub(super) static RANK: [u8; ROWS] = [{ranks}];\n");
        let codes: Vec<Vec<String>> =
            limits.iter().map(|limit| close_codes(&limit.codes.value)).collect();
        lists(out, "codes", "CloseCode", &codes);
        self.emit_orders(out);
        text.0
    }

    /// Writes the limits in the orders in which they are searched.
    fn emit_orders(&self, out: &mut Text) {
        let with_rows = || self.all.iter().enumerate();
        let mut firing: Vec<(u16, u64, usize)> = with_rows()
            .filter(|(_, limit)| limit.is_told_by_time())
            .filter_map(|(row, limit)| Some((limit.rank.value, limit.fires_after()?, row)))
            .collect();
        firing.sort_by_key(|(rank, _, row)| (*rank, *row));
        let firing: Vec<(u64, usize)> =
            firing.into_iter().map(|(_, seconds, row)| (seconds, row)).collect();
        out.push_str("/// Those that a duration tells, most met first: after how many seconds, and the row.\n");
        writeln!(out, "pub(super) static BY_RANK: [(u32, u16); {}] = {firing:?};\n", firing.len());
        let mut sizes: Vec<(u64, u16, usize)> = with_rows()
            .filter(|(_, limit)| matches!(limit.kind, Kind::Message | Kind::Frame))
            .filter_map(|(row, limit)| match limit.value.value {
                Some(Value::Bytes(bytes)) => Some((bytes, limit.rank.value, row)),
                _ => None,
            })
            .collect();
        sizes.sort_by_key(|(bytes, rank, row)| (Reverse(*bytes), *rank, *row));
        let sizes: Vec<(u64, usize)> =
            sizes.into_iter().map(|(bytes, _, row)| (bytes, row)).collect();
        out.push_str("/// Those of messages and frames, the largest first.\n");
        writeln!(out, "pub(super) static BY_SIZE: [(u32, u16); {}] = {sizes:?};\n", sizes.len());
    }
}
