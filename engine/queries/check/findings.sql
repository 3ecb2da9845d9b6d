-- What a check found: the rules' findings, what holds students back, and STU rows of one student that disagree.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail
  FROM temp.rule_finding AS f JOIN temp.work_senr AS w ON w.row_id = f.row_id
  -- A value without translation reads as blank; it is named once, as what it is.
  WHERE NOT (f.rule IN ('GERR0001', 'SENR0022')
             AND EXISTS (SELECT 1 FROM temp.hold AS h WHERE h.student_id = w.student_id AND h.code = 'GERR0002'))
  UNION ALL
  SELECT h.code, 'fatal', h.student_id, coalesce(t.ssid, ''), coalesce(s.school, ''), coalesce(s.start_date, ''), '', h.reason
  FROM temp.hold AS h
  LEFT JOIN main.student AS t ON t.id = h.student_id
  LEFT JOIN temp.spell AS s ON s.id = h.spell_id
  UNION ALL
  SELECT rule, severity, student_id, ssid, '', '', field, detail FROM temp.stu_disagrees
)
ORDER BY severity, rule, student_id, start_date, field
