//! Lines of a TOML document: comments, headers, keys, and texts in quotes.

/// Longest comment line, in characters.
const COMMENT_WIDTH: usize = 96;

/// A document that grows by lines.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
}

impl Page {
    /// Adds a comment, wrapped.
    pub(crate) fn comment(&mut self, comment: &str) {
        for paragraph in comment.lines() {
            let mut line = "#".to_owned();
            for word in paragraph.split(' ') {
                if line.chars().count() + word.chars().count() > COMMENT_WIDTH {
                    self.line(&line);
                    line = String::from("#");
                }
                line.push(' ');
                line.push_str(word);
            }
            self.line(line.trim_end());
        }
    }

    /// Adds an empty line and the comment of a section.
    pub(super) fn section(&mut self, comment: &str) {
        self.line("");
        self.comment(comment);
    }

    /// Adds an empty line, unless a comment is right above, and a header such as `[[sites]]`.
    pub(crate) fn header(&mut self, header: &str) {
        let last = self.text.lines().last().unwrap_or_default();
        if !last.is_empty() && !last.starts_with('#') {
            self.line("");
        }
        self.line(header);
    }

    /// Adds a key with a value that is already TOML.
    pub(crate) fn raw(&mut self, key: &str, value: impl std::fmt::Display) {
        self.line(&format!("{key} = {value}"));
    }

    /// Adds a key with a text.
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        self.raw(key, quoted(text));
    }

    /// Adds a key with a text, if there is one.
    pub(super) fn text_if(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Returns the document.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// Returns a text as a TOML string.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.extend(format!("\\u{:04X}", u32::from(c)).chars()),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns texts as a TOML array.
pub(super) fn quoted_list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    array(texts.into_iter().map(quoted))
}

/// Returns values that are already TOML as an array, broken into lines where it is long.
pub(super) fn array(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<String> = values.into_iter().collect();
    let short = values.iter().map(String::len).sum::<usize>() < COMMENT_WIDTH;
    if short {
        return format!("[{}]", values.join(", "));
    }
    let lines: Vec<String> =
        values.chunks(12).map(|line| format!("  {},", line.join(", "))).collect();
    format!("[\n{}\n]", lines.join("\n"))
}
