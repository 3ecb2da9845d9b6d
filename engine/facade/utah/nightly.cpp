#include "utah/nightly.hpp"

#include "base/date.hpp"
#include "facade/listing.hpp"
#include "facade/settings.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/run.hpp"

namespace rollbook {

namespace {

std::string extract_name(std::int64_t extract) {
  return "extract " + std::to_string(extract);
}

// What the log keeps of an error: its first line, and how many there are.
std::string words_of(const Error& error) {
  const auto total = std::max<unsigned long>(error.total(), error.problems().size());
  return error.what() + (total > 1 ? " ... and " + std::to_string(total - 1) + " more" : std::string());
}

// Who does the steps of one night, and writes down each.
class Night {
 public:
  Night(Store::Impl& impl, Utah& utah, utah::NightlyRun& run, const utah::NightlyPlan& plan,
        NightlyReport& report)
      : m_impl(impl), m_utah(utah), m_run(run), m_plan(plan), m_report(report) {}

  void run() {
    std::int64_t extract = 0;
    step("import", [this] { return import(); });
    step("extract", [this, &extract] { return make_extract(extract); });
    step("deliver", [this, extract] { return deliver(extract); });
    m_run.log("end", "done",
              m_report.done_before ? extract_name(extract) + " was delivered already"
                                   : extract_name(extract) + " is delivered");
  }

 private:
  struct Done {
    std::string outcome;
    std::string detail;
  };

  template <class Deed>
  void step(const std::string& name, const Deed& deed) {
    Done done;
    try {
      done = deed();
    } catch (const Error& error) {
      m_run.log(name, "failed", words_of(error));
      throw;
    }
    if (!done.outcome.empty()) m_run.log(name, done.outcome, done.detail);
  }

  Done import() {
    const std::string folder = setting(m_impl.db, "ut_nightly_import");
    if (folder.empty()) return {};
    UtahImportOptions options;
    options.folder = folder;
    options.accept_losses = setting(m_impl.db, "ut_nightly_accept_losses") == "on";
    const auto imported = m_utah.import(options);
    note(imported.notices);
    if (imported.refusal) throw Error(*imported.refusal);
    std::int64_t rows = 0;
    for (const auto& file : imported.files) rows += file.rows;
    return {"done", std::to_string(imported.files.size()) + " files, " + std::to_string(rows) + " rows"};
  }

  Done make_extract(std::int64_t& extract) {
    UtahExtractOptions options;
    options.collection = m_plan.collection;
    options.year = m_plan.year;
    options.out.clear();
    options.nightly_run = m_run.id();
    const auto earlier = m_run.earlier_extract();
    if (earlier) options.unless_same = earlier->first;
    const auto made = m_utah.extract(options);
    note(made.notices);
    extract = made.extract;
    if (made.was_there)
      return {"skipped", extract_name(extract) + " of run " + std::to_string(earlier->second) +
                             ": nothing has changed since"};
    return {"done",
            extract_name(extract) + ": " + made.file_name + ", " + std::to_string(made.records) + " records"};
  }

  Done deliver(std::int64_t extract) {
    m_report.done_before =
        m_impl.db.int_of("store/utah/was_delivered", {{"extract", extract}, {"place", ""}}) != 0;
    if (m_report.done_before) return {"skipped", "delivered already"};
    const auto delivered = m_utah.deliver({extract, {}});
    return {"done", delivered.to + (delivered.was_there ? ": was there" : "")};
  }

  void note(const std::vector<Notice>& notices) {
    m_report.notices.insert(m_report.notices.end(), notices.begin(), notices.end());
  }

  Store::Impl& m_impl;
  Utah& m_utah;
  utah::NightlyRun& m_run;
  const utah::NightlyPlan& m_plan;
  NightlyReport& m_report;
};

utah::NightlyPlan plan_of(Store::Impl& impl) {
  utah::NightlyPlan plan;
  plan.day = impl.context.today;
  plan.collection = setting(impl.db, "ut_nightly_collection");
  plan.year = utah::year_of_wish(utah::layout_folder(impl.db, {}), {.collection = plan.collection}, plan.day);
  return plan;
}

}  // namespace

NightlyReport Utah::nightly() {
  NightlyReport report;
  if (setting(m_impl.db, "ut_nightly") == "off") {
    report.opted_out = true;
    return report;
  }
  const utah::NightlyLock lock(m_impl.db.path());
  const auto plan = plan_of(m_impl);
  utah::NightlyRun run(m_impl.db, plan);
  report.run = run.id();
  try {
    Night(m_impl, *this, run, plan, report).run();
  } catch (const Error& error) {
    report.error = error;
    run.log("end", "failed", words_of(error));
  }
  report.steps = table_of(m_impl.db, "store/utah/nightly_steps", {{"run", run.id()}});
  return report;
}

Table Utah::nightly_log(const std::string& since) {
  if (!since.empty() && !parse_iso(since))
    throw Error(ErrorKind::usage, "--since takes a date of the form YYYY-MM-DD, not " + since);
  return table_of(m_impl.db, "store/utah/nightly_log", {{"since", since}});
}

}  // namespace rollbook
