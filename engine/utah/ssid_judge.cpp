#include "utah/ssid_judge.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "utah/ssid_names.hpp"
#include "utah/ssid_process.hpp"

namespace rollbook::utah {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr char between = '\x1F';

std::string key_of(const std::string& number, const std::string& last, const std::string& first) {
  return folded_number(number) + between + folded(last) + between + folded(first);
}

// Last and first name out of ut_student.attributes.
std::pair<std::string, std::string> names_of(const std::string& attributes) {
  const auto last = attributes.find(between);
  if (last == std::string::npos) return {};
  return {attributes.substr(0, last),
          attributes.substr(last + 1, attributes.find(between, last + 1) - last - 1)};
}

bool is_ssid(const std::string& text) {
  return text.size() == 10 && all_digits(text);
}

// Says that the SSID is the student's.
bool ties(const std::string& outcome) {
  return outcome == "assigned" || outcome == "verified" || outcome == "updated";
}

// What the outcome of a status is called, by step; '' for a status that does not answer it.
std::string outcome_of(const std::string& meaning, SsidStep step) {
  static const std::set<std::string> of_both{"none", "near", "multiple", "duplicate"};
  if (of_both.contains(meaning)) return meaning;
  if (asks_for_ssid(step)) return meaning == "found" || meaning == "new" ? "assigned" : "";
  if (meaning == "updated") return step == SsidStep::update ? meaning : "";
  return meaning == "verified" || meaning == "mismatch" ? meaning : "";
}

}  // namespace

SsidJudge::SsidJudge(SsidStep step, std::vector<SsidQuestion> questions, std::vector<SsidStudent> students,
                     std::map<std::string, SsidAnswer> taken, const layout::UtahLayout& layout)
    : m_step(step),
      m_questions(std::move(questions)),
      m_students(std::move(students)),
      m_taken(std::move(taken)) {
  for (const auto& code : layout.codes) {
    if (code.code_set == "SSIDRESULT") m_meanings[lower_ascii(code.code)] = code.meaning;
  }
  if (const auto* record = layout.record("SSIDRSP")) {
    for (const auto& field : record->fields) m_fields[field.column] = field.name;
  }
  for (std::size_t i = 0; i < m_questions.size(); ++i) m_question[m_questions[i].student] = i;
  for (std::size_t i = 0; i < m_students.size(); ++i) {
    const auto& s = m_students[i];
    index(s.number, s.last_name, s.first_name, i);
    m_folded[s.number] = folded(s.number);
    if (!s.ssid.empty()) m_holders.emplace(s.ssid, s.number);
    if (!s.given.empty() && s.given != s.ssid) m_holders.emplace(s.given, s.number);
    const auto asked = m_question.find(s.number);
    if (asked == m_question.end()) continue;
    const auto names = names_of(m_questions[asked->second].attributes);
    index(s.number, names.first, names.second, i);
  }
}

// Names that the SIS has now and those that were asked with are both hers.
void SsidJudge::index(const std::string& number, const std::string& last, const std::string& first,
                      std::size_t student) {
  const std::string key = key_of(number, last, first);
  const auto [from, to] = m_by_name.equal_range(key);
  if (std::none_of(from, to, [&](const auto& entry) { return entry.second == student; }))
    m_by_name.emplace(key, student);
}

std::size_t SsidJudge::match(const ReplyLine& line) const {
  const auto [from, to] = m_by_name.equal_range(key_of(line.student_number, line.last_name, line.first_name));
  std::vector<std::size_t> all;
  for (auto at = from; at != to; ++at) all.push_back(at->second);
  std::vector<std::size_t> exact;
  for (const auto i : all) {
    if (m_folded.at(m_students[i].number) == folded(line.student_number)) exact.push_back(i);
  }
  if (!exact.empty()) all = exact;
  if (all.empty())
    throw Refusal{"student_number", "no student has this last name, first name and student number",
                  "UT.SSID.RSP.NONE"};
  if (all.size() > 1)
    throw Refusal{"student_number", "several students have this last name, first name and student number",
                  "UT.SSID.RSP.MULTI"};
  return all.front();
}

std::size_t SsidJudge::question_of(const ReplyLine& line, const std::string& student) const {
  const auto found = m_question.find(student);
  if (found == m_question.end())
    throw Refusal{"student_number", "student " + student + " is not in the request", "UT.SSID.RSP.REQUEST"};
  const std::string place = std::to_string(found->second + 1);
  if (!line.file_line_number.empty() && folded_number(line.file_line_number) != place)
    throw Refusal{"file_line_number", "student " + student + " is in line " + place + " of the request",
                  "UT.SSID.RSP.LINE"};
  return found->second;
}

std::string SsidJudge::meaning_of(const ReplyLine& line, bool has_status,
                                  const SsidQuestion& question) const {
  if (has_status) {
    const auto found = m_meanings.find(lower_ascii(line.status));
    if (found == m_meanings.end())
      throw Refusal{"result_status", line.status.empty() ? "is blank" : "is no status that is known",
                    "UT.SSID.RSP.STATUS"};
    return found->second;
  }
  if (asks_for_ssid(m_step)) return line.ssid.empty() ? "none" : "found";
  if (line.ssid.empty()) return "mismatch";
  if (line.ssid != question.ssid)
    throw Refusal{"ssid", "student " + question.student + " was asked about with another SSID",
                  "UT.SSID.RSP.OTHER"};
  return m_step == SsidStep::update ? "updated" : "verified";
}

SsidAnswer SsidJudge::answer_of(const ReplyLine& line, const std::string& meaning,
                                const SsidQuestion& question) const {
  SsidAnswer answer{outcome_of(meaning, m_step), line.ssid, line.message};
  if (answer.outcome.empty())
    throw Refusal{"result_status", std::string("is no answer to ") + name_of(m_step), "UT.SSID.RSP.STATUS"};
  if (ties(answer.outcome) && line.ssid.empty())
    throw Refusal{"ssid", "is blank, though the status says that there is one", "UT.SSID.RSP.SSID"};
  if (asks_for_ssid(m_step)) {
    if (answer.outcome == "none" && !line.ssid.empty())
      throw Refusal{"ssid", "is filled in, though the status says that there is none", "UT.SSID.RSP.SSID"};
    return answer;
  }
  if (ties(answer.outcome)) return answer;
  answer.ssid = question.ssid;
  if (!line.ssid.empty() && line.ssid != question.ssid)
    answer.message = "the state has SSID " + line.ssid + (line.message.empty() ? "" : "; " + line.message);
  return answer;
}

void SsidJudge::refuse_wrong_ssid(const SsidAnswer& answer, const SsidStudent& student) const {
  if (!ties(answer.outcome)) return;
  if (!student.ssid.empty() && student.ssid != answer.ssid)
    throw Refusal{"ssid", "student " + student.number + " has another SSID", "UT.SSID.RSP.OTHER"};
  const auto [from, to] = m_holders.equal_range(answer.ssid);
  for (auto at = from; at != to; ++at) {
    if (at->second != student.number)
      throw Refusal{"ssid", "is the SSID of student " + at->second + ", not of " + student.number,
                    "UT.SSID.RSP.HELD"};
  }
}

void SsidJudge::refuse(JudgedLine& judged, const Refusal& refusal) const {
  const auto field = m_fields.find(refusal.column);
  judged.field = field == m_fields.end() ? "" : field->second;
  judged.code = refusal.code;
  judged.answer = {"refused", "", refusal.message};
}

JudgedLine SsidJudge::judge_line(const ReplyLine& line, bool has_status) const {
  JudgedLine judged;
  judged.line = line.line;
  try {
    const auto& student = m_students[match(line)];
    judged.student = student.number;
    const auto& question = m_questions[question_of(line, student.number)];
    judged.attributes = question.attributes;
    if (!line.ssid.empty() && !is_ssid(line.ssid))
      throw Refusal{"ssid", "is not ten digits", "UT.SSID.RSP.SSID"};
    const SsidAnswer answer = answer_of(line, meaning_of(line, has_status, question), question);
    refuse_wrong_ssid(answer, student);
    judged.answer = answer;
  } catch (const Refusal& refusal) {
    refuse(judged, refusal);
  }
  return judged;
}

// A student of whom two lines say different things is settled by none of them.
void SsidJudge::refuse_contradictions(const ReplyFile& reply, std::vector<JudgedLine>& judged) const {
  std::map<std::string, std::set<std::pair<std::string, std::string>>> said;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (!judged[i].student.empty())
      said[judged[i].student].emplace(lower_ascii(reply.lines[i].status), reply.lines[i].ssid);
  }
  for (auto& line : judged) {
    if (!line.refused() && said.at(line.student).size() > 1)
      refuse(line, {"student_number", "lines of this reply say different things of student " + line.student,
                    "UT.SSID.RSP.TWICE"});
  }
}

void SsidJudge::refuse_shared(std::vector<JudgedLine>& judged) const {
  std::map<std::string, std::set<std::string>> students;
  for (const auto& line : judged) {
    if (ties(line.answer.outcome)) students[line.answer.ssid].insert(line.student);
  }
  for (auto& line : judged) {
    if (ties(line.answer.outcome) && students.at(line.answer.ssid).size() > 1)
      refuse(line, {"ssid", "this reply gives one SSID to student " + line.student + " and to another",
                    "UT.SSID.RSP.HELD"});
  }
}

void SsidJudge::mark_again(std::vector<JudgedLine>& judged) const {
  auto taken = m_taken;
  for (auto& line : judged) {
    if (line.refused()) continue;
    const auto found = taken.find(line.student);
    line.again = found != taken.end() && found->second.says_the_same(line.answer);
    taken[line.student] = line.answer;
  }
}

std::vector<JudgedLine> SsidJudge::judge(const ReplyFile& reply) const {
  std::vector<JudgedLine> judged;
  judged.reserve(reply.lines.size());
  for (const auto& line : reply.lines) judged.push_back(judge_line(line, reply.has_status));
  refuse_contradictions(reply, judged);
  refuse_shared(judged);
  mark_again(judged);
  return judged;
}

}  // namespace rollbook::utah
