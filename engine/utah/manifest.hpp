// The manifest of an archive: MANIFEST.sha256, one line a file as "sha256sum -c" reads them, sorted by path,
// with a first line that says how much there is and a last one that seals the lines above it.
//   # UTREx Clearinghouse 2027, LEA 14: 2 files, 512 bytes
//   <64 hex>  README.txt
//   <64 hex>  flat-files/october1/Clearinghouse Export 2026-10-05.txt
//   # SHA-256 of the lines above: <64 hex>
// No SQL, no disk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollbook::utah {

inline constexpr const char* manifest_name = "MANIFEST.sha256";

struct ManifestEntry {
  std::string path;  // below the archive's folder, with '/'
  std::string sha256;
};

struct Manifest {
  std::string lea;
  int year = 0;
  std::uint64_t bytes = 0;  // of all files together
  std::vector<ManifestEntry> entries;
};

// The exact bytes; entries in any order.
std::string manifest_text(Manifest manifest);

struct ReadManifest {
  Manifest manifest;                // what could be read, sealed or not
  std::vector<std::string> faults;  // none: just the bytes that manifest_text() gives
};
ReadManifest read_manifest(std::string_view text);

// Whether a manifest may name it: relative, no part of it empty, "." or "..", no control character, no
// backslash.
bool is_archive_path(std::string_view path);

}  // namespace rollbook::utah
