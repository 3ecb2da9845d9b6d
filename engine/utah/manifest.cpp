#include "utah/manifest.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/sha256.hpp"
#include "base/text.hpp"

namespace rollbook::utah {

namespace {

constexpr std::string_view head_start = "# UTREx Clearinghouse ";
constexpr std::string_view seal_start = "# SHA-256 of the lines above: ";
constexpr std::size_t hex_digits = 64;

bool is_sha256(std::string_view text) {
  return text.size() == hex_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string head_of(const Manifest& m) {
  return std::string(head_start) + std::to_string(m.year) + ", LEA " + m.lea + ": " +
         std::to_string(m.entries.size()) + " files, " + std::to_string(m.bytes) + " bytes\n";
}

// Takes "mark" and what stands before it off the text.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view mark) {
  const auto at = text.find(mark);
  if (at == std::string_view::npos) return {};
  const auto part = text.substr(0, at);
  text.remove_prefix(at + mark.size());
  return part;
}

template <class Number>
bool read_number(std::optional<std::string_view> text, Number& number) {
  if (!text || text->empty()) return false;
  const auto end = text->data() + text->size();
  return std::from_chars(text->data(), end, number).ptr == end;
}

bool read_head(std::string_view line, Manifest& manifest) {
  if (!line.starts_with(head_start)) return false;
  line.remove_prefix(head_start.size());
  const auto year = take_until(line, ", LEA ");
  const auto lea = take_until(line, ": ");
  std::size_t files = 0;
  if (!lea || !read_number(year, manifest.year) || !read_number(take_until(line, " files, "), files))
    return false;
  manifest.lea = *lea;
  return read_number(take_until(line, " bytes"), manifest.bytes);
}

std::optional<ManifestEntry> read_entry(std::string_view line) {
  const auto path = line.size() > hex_digits + 2 ? line.substr(hex_digits + 2) : std::string_view();
  const bool good =
      is_sha256(line.substr(0, hex_digits)) && line.substr(hex_digits, 2) == "  " && is_archive_path(path);
  if (!good) return {};
  return ManifestEntry{std::string(path), std::string(line.substr(0, hex_digits))};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1);
    auto line = text.substr(0, end + 1);
    text.remove_prefix(line.size());
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

std::string seal_fault(const ReadManifest& read, std::string_view text) {
  if (text.empty()) return "is empty";
  if (text.find('\r') != std::string_view::npos) return "line ends were changed; it is not as it was sealed";
  if (!read.faults.empty() || manifest_text(read.manifest) != text) return "is not as it was sealed";
  return {};
}

}  // namespace

bool is_archive_path(std::string_view path) {
  if (path.empty() || !is_utf8(path)) return false;
  for (const char c : path) {
    if ((c >= 0 && c < ' ') || c == '\x7F' || c == '\\') return false;
  }
  for (bool more = true; more;) {
    const auto slash = path.find('/');
    const auto part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    more = slash != std::string_view::npos;
    path.remove_prefix(more ? slash + 1 : path.size());
  }
  return true;
}

std::string manifest_text(Manifest manifest) {
  std::sort(manifest.entries.begin(), manifest.entries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  std::string text = head_of(manifest);
  for (const auto& entry : manifest.entries)
    text.append(entry.sha256).append("  ").append(entry.path).append("\n");
  const std::string sum = sha256_hex(text);
  return text.append(seal_start).append(sum).append("\n");
}

ReadManifest read_manifest(std::string_view text) {
  ReadManifest read;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 && read_head(lines[i], read.manifest)) continue;
    if (i > 0 && i + 1 == lines.size() && lines[i].starts_with(seal_start)) continue;
    if (auto entry = read_entry(lines[i]))
      read.manifest.entries.push_back(std::move(*entry));
    else
      read.faults.push_back("line " + std::to_string(i + 1) + " is malformed");
  }
  if (auto fault = seal_fault(read, text); !fault.empty()) read.faults.push_back(std::move(fault));
  return read;
}

}  // namespace rollbook::utah
