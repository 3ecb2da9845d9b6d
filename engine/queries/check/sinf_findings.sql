-- What a check of SINF found: the rules' findings, what holds students back, guardians that are left
-- out, and STU rows of one student that disagree. Columns: findings.sql.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail, mend_field, value, of_rule FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail,
         f.field AS mend_field, f.detail AS value, 1 AS of_rule
  FROM temp.rule_finding AS f JOIN temp.work_sinf AS w ON w.row_id = f.row_id
  UNION ALL
  SELECT code, 'fatal', student_id, ssid, school, start_date, '', reason, field, '', 0 FROM temp.not_sent WHERE kind = 'held back'
  UNION ALL
  SELECT 'SINF0453', 'warning', student_id, ssid, school, start_date, '', reason, field, '', 0 FROM temp.not_sent
  WHERE code = 'SINF0453'
  UNION ALL
  SELECT rule, severity, student_id, ssid, '', '', field, detail, '', field, 0 FROM temp.stu_disagrees
  UNION ALL
  SELECT 'ADH', 'warning', student_id, ssid, '', '', 'AD', 'STU and ADH do not have the same address today; ADH is what is sent', '',
         'AD', 0
  FROM temp.address_disagrees
)
ORDER BY severity, rule, student_id, start_date, field
