-- What a check of SPRG found: the rules' findings, and what holds students or rows back. Columns: findings.sql.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail, mend_field, value, of_rule FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail,
         f.field AS mend_field, f.detail AS value, 1 AS of_rule
  FROM temp.rule_finding AS f JOIN temp.work_sprg AS w ON w.row_id = f.row_id
  UNION ALL
  SELECT h.code, 'fatal', h.student_id, coalesce(t.ssid, ''), '', '', '', h.reason, h.field, '', 0
  FROM temp.program_held_student AS h
  LEFT JOIN main.student_school AS t ON t.student_id = h.student_id AND t.identity = 1
  WHERE h.code <> 'IVR0034' AND h.student_id IN (SELECT student_id FROM temp.program_source)
  UNION ALL
  SELECT code, 'fatal', student_id, ssid, school, start_date, '', reason, '', '', 0 FROM temp.program_hold WHERE code <> 'IVR0034'
)
ORDER BY severity, rule, student_id, start_date, field
