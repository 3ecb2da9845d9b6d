// A SIS import as a coordinator does it: what holds less than the last one is refused, with figures, and
// taken when it is known that the district really shrank, as these do.
#pragma once

#include "rollbook/store.hpp"
#include "support/loop.hpp"

namespace support {

inline rollbook::SisReport import_and_accept(rollbook::Store store, rollbook::SisOptions options) {
  auto report = store.import_sis(options);
  if (!report.refusal) return report;
  bool over = false;
  for (const auto& loss : report.losses) over = over || (loss.over && loss.lost > 0);
  require(over, "an import is refused and no loss says why");
  options.accept_losses = true;
  report = store.import_sis(options);
  require(!report.refusal, "losses that were accepted are refused");
  return report;
}

}  // namespace support
