// Text as man(7): what groff and mandoc read.
#pragma once

#include <string>

namespace rollbook::cli::man {

// Plain text of one paragraph, with nothing in it that roff could take as a command. Hyphens of words that
// begin with one (--option) are minus signs, so that they can be copied out of the page.
std::string escaped(const std::string& text);
// The same with every hyphen a minus sign.
std::string literal(const std::string& text);
std::string bold(const std::string& text);

std::string section(const std::string& title);
std::string subsection(const std::string& title);
// A term with its explanation below; the term is ready roff.
std::string item(const std::string& term, const std::string& explanation);

// A paragraph that begins right after a heading needs no mark of its own.
std::string without_empty_paragraphs(const std::string& page);

// Markdown of the small kind that the pages use: paragraphs, "### " headings, "- " lists, blocks indented by
// four blanks, `code`, **bold**. HTML comments are left out.
std::string from_markdown(const std::string& text);

}  // namespace rollbook::cli::man
