-- rule: SPRG0550F1
-- system: calpads
-- records: CERT
-- severity: warning
-- standing: stated
-- phase: certification
-- collection: fall1
-- message: A language instruction program for a student who is no English learner.
-- source: https://documentation.calpads.org/Troubleshooting/Fall1/SPRG0550F1 ; https://cde.ca.gov/ds/sp/cl/calpadsupdflash244.asp
-- Of students of whom the state has a status.
SELECT s.row_id, 'program' AS field, p.program || ' with ' || t.state_elas AS detail
FROM temp.certified_student AS s
CROSS JOIN temp.certification AS c
CROSS JOIN temp.certified_program AS p ON p.ssid = s.ssid
CROSS JOIN main.student AS t ON t.id = s.student_id
WHERE p.program IN ('300', '303', '305', '307') AND t.state_elas NOT IN ('', 'EL')
  AND p.start_date <= c.census_day AND (p.end_date = '' OR p.end_date >= c.census_day)
