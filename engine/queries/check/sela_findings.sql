-- What a check of SELA found: the rules' findings, and who is held back before any rule. Columns: findings.sql.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail, mend_field, value, of_rule FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail,
         f.field AS mend_field, f.detail AS value, 1 AS of_rule
  FROM temp.rule_finding AS f JOIN temp.work_sela AS w ON w.row_id = f.row_id
  UNION ALL
  SELECT n.code, 'fatal', n.student_id, n.ssid, n.school, n.start_date, '', n.reason, n.field,
         CASE WHEN n.code <> 'GERR0002' THEN '' WHEN n.field = 'elas' THEN coalesce(t.fluency, '')
              WHEN n.field = 'primary_language' THEN coalesce(t.home_language, '') ELSE '' END, 0
  FROM temp.not_sent AS n
  LEFT JOIN main.student_school AS t ON t.student_id = n.student_id AND t.identity = 1
  WHERE n.kind = 'held back'
)
ORDER BY severity, rule, student_id, start_date, field
