-- rule: CERT166
-- system: calpads
-- records: CERT
-- severity: warning
-- standing: not stated
-- phase: certification
-- collection: fall1
-- message: A student of more than 21 years has the status TBD.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0525/
SELECT s.row_id, 'elas' AS field, 'TBD since ' || t.state_elas_date AS detail
FROM temp.certified_student AS s
CROSS JOIN temp.certification AS c
CROSS JOIN main.student AS t ON t.id = s.student_id
WHERE t.state_elas = 'TBD' AND t.birth_date <> '' AND date(t.birth_date, '+22 years') <= c.census_day
