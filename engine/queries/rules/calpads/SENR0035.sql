-- rule: SENR0035
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: Gender and birth year must be those that the state holds for the student.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0035.html
-- Blank is another one, too: SINF sets both. Against the row of the same key; for a new key against the newest row of that SSID.
WITH subject AS MATERIALIZED (
  SELECT w.row_id, w.gender, w.birth_date,
         coalesce((SELECT h.rowid FROM temp.held_senr AS h
                   WHERE h.ssid = w.ssid AND h.school = w.school AND h.start_date = w.start_date),
                  (SELECT h.rowid FROM temp.held_senr AS h
                   WHERE h.ssid = w.ssid ORDER BY h.start_date DESC LIMIT 1)) AS held
  FROM temp.final_spell AS f
  CROSS JOIN temp.work_senr AS w ON w.row_id = f.row_id
)
SELECT s.row_id, 'gender' AS field, iif(h.gender = '', 'the state holds none', 'the state holds ' || h.gender) AS detail
FROM subject AS s
CROSS JOIN temp.held_senr AS h ON h.rowid = s.held
WHERE s.gender <> h.gender
UNION ALL
SELECT s.row_id, 'birth_date' AS field, iif(h.birth_date = '', 'the state holds none', 'the state holds another year') AS detail
FROM subject AS s
CROSS JOIN temp.held_senr AS h ON h.rowid = s.held
WHERE substr(s.birth_date, 1, 4) <> substr(h.birth_date, 1, 4)
