#include "man/roff.hpp"

#include <sstream>

namespace rollbook::cli::man {

namespace {

// A line that begins with a control character is a command to roff.
std::string guarded(const std::string& line) {
  return !line.empty() && (line[0] == '.' || line[0] == '\'') ? "\\&" + line : line;
}

// Characters that roff prints as something else.
std::string symbol(char c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return std::string(1, c);
  }
}

// `code` and **bold** of one paragraph.
std::string with_marks(const std::string& text) {
  std::string out;
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string mark = text.compare(at, 2, "**") == 0 ? "**" : text[at] == '`' ? "`" : "";
    const auto end = mark.empty() ? std::string::npos : text.find(mark, at + mark.size());
    if (end == std::string::npos) {
      ++at;
      continue;
    }
    out +=
        escaped(text.substr(plain, at - plain)) + bold(text.substr(at + mark.size(), end - at - mark.size()));
    at = plain = end + mark.size();
  }
  return out + escaped(text.substr(plain));
}

class Writer {
 public:
  void line(const std::string& line) {
    if (skips_comment(line)) return;
    const bool indented = line.starts_with("    ") && !m_in_item;
    if (indented || (m_in_code && line.empty())) return code(line);
    if (line.empty()) return end_paragraph();
    end_code();
    if (line.starts_with("### ")) {
      end_paragraph();
      m_out += subsection(line.substr(4));
    } else if (line.starts_with("- ")) {
      end_paragraph();
      m_in_item = true;
      m_paragraph = line.substr(2);
    } else {
      m_paragraph += (m_paragraph.empty() ? "" : "\n") + line.substr(line.find_first_not_of(' '));
    }
  }

  std::string take() {
    end_code();
    end_paragraph();
    return std::move(m_out);
  }

 private:
  bool skips_comment(const std::string& line) {
    if (line.starts_with("<!--")) m_in_comment = true;
    const bool skip = m_in_comment;
    if (line.find("-->") != std::string::npos) m_in_comment = false;
    return skip;
  }

  void code(const std::string& line) {
    if (!m_in_code) {
      end_paragraph();
      m_out += ".PP\n.RS 4\n.nf\n";
      m_in_code = true;
    }
    m_blank += line.empty() ? 1 : 0;
    if (line.empty()) return;
    for (; m_blank > 0; --m_blank) m_out += "\\&\n";
    m_out += guarded(literal(line.substr(4))) + "\n";
  }

  void end_code() {
    if (m_in_code) m_out += ".fi\n.RE\n";
    m_in_code = false;
    m_blank = 0;
  }

  void end_paragraph() {
    if (!m_paragraph.empty()) {
      std::istringstream lines(with_marks(m_paragraph));
      m_out += m_in_item ? ".IP \\(bu 2\n" : ".PP\n";
      for (std::string line; std::getline(lines, line);) m_out += guarded(line) + "\n";
    }
    m_paragraph.clear();
    m_in_item = false;
  }

  std::string m_out;
  std::string m_paragraph;
  bool m_in_item = false;
  bool m_in_code = false;
  bool m_in_comment = false;
  int m_blank = 0;
};

}  // namespace

std::string escaped(const std::string& text) {
  std::string out;
  bool word_begins = true;
  bool is_option = false;
  for (const char c : text) {
    is_option = c == '-' ? is_option || word_begins : is_option && c != ' ' && c != '\n';
    out += c == '-' && is_option ? "\\-" : symbol(c);
    word_begins = c == ' ' || c == '\n' || c == '(';
  }
  return out;
}
std::string literal(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '-' ? "\\-" : symbol(c);
  return out;
}
std::string bold(const std::string& text) {
  return "\\fB" + literal(text) + "\\fR";
}
std::string section(const std::string& title) {
  return ".SH " + title + "\n";
}
std::string subsection(const std::string& title) {
  return ".SS " + escaped(title) + "\n";
}
std::string item(const std::string& term, const std::string& explanation) {
  return ".TP\n" + term + "\n" + guarded(explanation) + "\n";
}

std::string without_empty_paragraphs(const std::string& page) {
  std::istringstream lines(page);
  std::string out;
  bool after_heading = false;
  for (std::string line; std::getline(lines, line);) {
    if (after_heading && line == ".PP") continue;
    after_heading = line.starts_with(".SH ") || line.starts_with(".SS ");
    out += line + "\n";
  }
  return out;
}

std::string from_markdown(const std::string& text) {
  Writer writer;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) writer.line(line);
  return writer.take();
}

}  // namespace rollbook::cli::man
