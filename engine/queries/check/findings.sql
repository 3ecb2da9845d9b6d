-- What a check found: the rules' findings, what holds students back, and STU rows of one student that disagree. Behind the
-- columns that are shown: the field that is to be mended, the value, and whether the detail is about the rule's own sentence.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail, mend_field, value, of_rule FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail,
         f.field AS mend_field, f.detail AS value, 1 AS of_rule
  FROM temp.rule_finding AS f JOIN temp.work_senr AS w ON w.row_id = f.row_id
  -- A value without translation reads as blank; it is named once, as what it is.
  WHERE NOT (f.rule IN ('GERR0001', 'SENR0022')
             AND EXISTS (SELECT 1 FROM temp.hold AS h WHERE h.student_id = w.student_id AND h.code = 'GERR0002'))
  UNION ALL
  SELECT h.code, 'fatal', h.student_id, coalesce(t.ssid, ''), coalesce(s.school, ''), coalesce(s.start_date, ''), '', h.reason,
         h.field,
         CASE WHEN h.code <> 'GERR0002' THEN ''
              WHEN h.field = 'status' THEN coalesce(e.program, '') WHEN h.field = 'grade' THEN coalesce(e.grade, '')
              WHEN h.field = 'transfer_code' THEN coalesce(e.transfer_code, '') WHEN h.field = 'exit_reason' THEN s.local_reason
              WHEN h.field = 'completion' THEN coalesce(w.completion, '') ELSE '' END, 0
  FROM temp.hold AS h
  LEFT JOIN main.student AS t ON t.id = h.student_id
  LEFT JOIN temp.spell AS s ON s.id = h.spell_id
  LEFT JOIN main.enrollment AS e ON e.id = h.spell_id
  LEFT JOIN main.student_school AS w ON w.student_id = h.student_id AND w.school = s.local_school
  UNION ALL
  SELECT rule, severity, student_id, ssid, '', '', field, detail, '', field, 0 FROM temp.stu_disagrees
)
ORDER BY severity, rule, student_id, start_date, field
