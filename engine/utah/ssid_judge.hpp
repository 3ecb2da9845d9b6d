// What each line of a reply means for whom, and why some mean nothing. Knows no database.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/utah.hpp"
#include "rollbook/utah.hpp"
#include "utah/ssid_reply.hpp"
#include "utah/ssid_request.hpp"

namespace rollbook::utah {

struct SsidStudent {
  std::string number;
  std::string last_name;
  std::string first_name;
  std::string ssid;   // the SIS's own, else the state's; '' for none
  std::string given;  // that the state gave or confirmed last
};

struct SsidAnswer {
  std::string outcome;  // as table ut_ssid_reply_row has it
  std::string ssid;
  std::string message;

  bool says_the_same(const SsidAnswer& other) const { return outcome == other.outcome && ssid == other.ssid; }
};

struct JudgedLine {
  long line = 0;
  std::string student;     // '' where the line matches nobody, or several
  std::string attributes;  // of the question that is answered
  SsidAnswer answer;       // outcome 'refused' with the reason as its message
  std::string field;       // of a refused line: which is wrong
  std::string code;
  bool again = false;  // says what was taken in before

  bool refused() const { return answer.outcome == "refused"; }
};

class SsidJudge {
 public:
  // taken: what was taken in before of this request's answers, by student.
  SsidJudge(SsidStep step, std::vector<SsidQuestion> questions, std::vector<SsidStudent> students,
            std::map<std::string, SsidAnswer> taken, const layout::UtahLayout& layout);

  // Lines in the order of the file.
  std::vector<JudgedLine> judge(const ReplyFile& reply) const;

 private:
  using Index = std::unordered_multimap<std::string, std::size_t>;
  struct Refusal {
    const char* column;  // of SSIDRSP
    std::string message;
    const char* code;
  };

  void index(const std::string& number, const std::string& last, const std::string& first,
             std::size_t student);
  std::size_t match(const ReplyLine& line) const;
  std::size_t question_of(const ReplyLine& line, const std::string& student) const;
  std::string meaning_of(const ReplyLine& line, bool has_status, const SsidQuestion& question) const;
  SsidAnswer answer_of(const ReplyLine& line, const std::string& meaning, const SsidQuestion& question) const;
  void refuse_wrong_ssid(const SsidAnswer& answer, const SsidStudent& student) const;
  JudgedLine judge_line(const ReplyLine& line, bool has_status) const;
  void refuse(JudgedLine& judged, const Refusal& refusal) const;
  void refuse_contradictions(const ReplyFile& reply, std::vector<JudgedLine>& judged) const;
  void refuse_shared(std::vector<JudgedLine>& judged) const;
  void mark_again(std::vector<JudgedLine>& judged) const;

  SsidStep m_step;
  std::vector<SsidQuestion> m_questions;
  std::vector<SsidStudent> m_students;
  std::map<std::string, SsidAnswer> m_taken;
  std::map<std::string, std::string> m_meanings;            // by status in small letters
  std::map<std::string, std::string> m_fields;              // the layout's name by column
  std::unordered_map<std::string, std::size_t> m_question;  // by student
  std::unordered_map<std::string, std::string> m_folded;    // student number in small letters, by student
  Index m_by_name;
  std::unordered_multimap<std::string, std::string> m_holders;  // students by SSID
};

}  // namespace rollbook::utah
