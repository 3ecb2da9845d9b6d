#include "layout/json_line.hpp"

#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;

// Reads the text and counts the line feeds that were read.
struct CountingReader {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  long* line;

  reference operator*() const { return *at; }
  CountingReader& operator++() {
    if (*at++ == '\n') ++*line;
    return *this;
  }
  bool operator==(const CountingReader& other) const { return at == other.at; }
  bool operator!=(const CountingReader& other) const { return at != other.at; }
};

// Follows the document until it comes to the pointer.
class Finder : public nlohmann::json_sax<Json> {
 public:
  Finder(const std::string& pointer, const long& line) : m_pointer(pointer), m_line(line) {}
  long found() const { return m_found; }

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(Json::number_integer_t) override { return value(); }
  bool number_unsigned(Json::number_unsigned_t) override { return value(); }
  bool number_float(Json::number_float_t, const std::string&) override { return value(); }
  bool string(std::string&) override { return value(); }
  bool binary(Json::binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(-1); }
  bool start_array(std::size_t) override { return open(0); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& name) override {
    m_open.back().name = name;
    m_key_line = m_line;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

 private:
  struct Level {
    std::size_t prefix;  // length of the path to the container
    long index;          // of an array's next element; -1 in an object
    std::string name;    // of an object's member
  };

  // The path of the value at hand; its line is that of its key, if it has one.
  long enter() {
    if (m_open.empty()) return m_line;
    Level& level = m_open.back();
    m_path.resize(level.prefix);
    m_path += '/' + (level.index < 0 ? level.name : std::to_string(level.index));
    if (level.index < 0) return m_key_line;
    ++level.index;
    return m_line;
  }
  bool value() {
    const long line = enter();
    if (m_path == m_pointer) m_found = line;
    return m_found == 0;
  }
  bool open(long index) {
    const bool more = value();
    m_open.push_back({m_path.size(), index, {}});
    return more;
  }
  bool close() {
    m_path.resize(m_open.back().prefix);
    m_open.pop_back();
    return true;
  }

  const std::string& m_pointer;
  const long& m_line;
  long m_key_line = 0;
  long m_found = 0;
  std::string m_path;
  std::vector<Level> m_open;
};

}  // namespace

long line_of(std::string_view json, const std::string& pointer) {
  long line = 1;
  Finder finder(pointer, line);
  Json::sax_parse(CountingReader{json.data(), &line}, CountingReader{json.data() + json.size(), &line},
                  &finder);
  return finder.found();
}

}  // namespace rollbook::layout
