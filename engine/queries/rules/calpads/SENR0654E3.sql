-- rule: SENR0654E3
-- system: calpads
-- records: CERT
-- severity: fatal
-- standing: stated
-- phase: certification
-- collection: eoy1
-- message: An English learner was enrolled before the first day in a school of the United States.
-- source: https://documentation.calpads.org/Troubleshooting/EOY3/SENR0654E3 ; https://www.cde.ca.gov/DS/sp/cl/calpadsupdflash280.asp
-- The newest status that the state has decides, else the SIS's. Spells of status 50, no shows and starts before 2013-07-01
-- are left out. One finding a student, on the earliest spell.
SELECT w.row_id, 'start_date' AS field, 'first US school on ' || a.us_school_date || ', enrolled on ' || min(w.start_date) AS detail
FROM temp.certified_student AS s
CROSS JOIN main.student AS t ON t.id = s.student_id
CROSS JOIN (SELECT student_id, us_school_date, max(id) FROM main.language GROUP BY student_id) AS a ON a.student_id = s.student_id
CROSS JOIN temp.work_senr AS w ON w.ssid = s.ssid
LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'LF' AND x.local_code = t.fluency
WHERE coalesce(nullif(t.state_elas, ''), x.state_code, t.fluency) = 'EL'
  AND w.action <> 'remove' AND w.status <> '50' AND w.exit_reason NOT IN ('N420', 'N430', 'N470')
  AND w.grade IN ('TK', 'KN', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', 'UE', 'US')
  AND w.start_date >= '2013-07-01' AND a.us_school_date > w.start_date
GROUP BY s.student_id
