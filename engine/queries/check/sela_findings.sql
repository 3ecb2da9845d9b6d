-- What a check of SELA found: the rules' findings, and who is held back before any rule.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail
  FROM temp.rule_finding AS f JOIN temp.work_sela AS w ON w.row_id = f.row_id
  UNION ALL
  SELECT code, 'fatal', student_id, ssid, school, start_date, '', reason FROM temp.not_sent WHERE kind = 'held back'
)
ORDER BY severity, rule, student_id, start_date, field
