// rollbook-man PROSE OUT: writes every man page into the folder OUT. A command without prose in PROSE gets
// the page that its declaration makes; the tests say that it is missing.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "man/page.hpp"

namespace {

namespace man = rollbook::cli::man;
using std::filesystem::path;

man::Prose read_prose(const path& folder, const std::string& name) {
  std::ifstream in(folder / (name + ".md"), std::ios::binary);
  return man::prose_from(name, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
}

void write_page(const path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(file.string() + " cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: rollbook-man PROSE OUT\n", stderr);
    return 2;
  }
  try {
    const path prose = argv[1];
    const path out = argv[2];
    std::filesystem::remove_all(out);
    std::filesystem::create_directories(out);
    write_page(out / "rollbook.1", man::program_page(read_prose(prose, "rollbook")));
    for (const auto& name : man::page_names())
      write_page(out / ("rollbook-" + name + ".1"), man::command_page(read_prose(prose, name)));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rollbook-man: %s\n", error.what());
    return 1;
  }
}
