-- Spells, and exits, that the import before had and that are gone are remembered with it; what came back is forgotten.
-- parameters: :file
CREATE INDEX temp.come_row_key ON come_row (student_id, start_date, school);

DELETE FROM main.gone_spell
WHERE (student_id, start_date, school, what) IN (
  SELECT c.student_id, c.start_date, c.school, w.what
  FROM temp.come_row AS c
  JOIN (SELECT 'spell' AS what UNION ALL SELECT 'exit') AS w ON w.what = 'spell' OR c.exit_date <> '');

CREATE TEMP TABLE run_before AS
SELECT max(r.id) AS id FROM main.import_run AS r JOIN main.import_file AS f ON f.run_id = r.id
WHERE r.kind = 'sis' AND f.name LIKE :file || '.%';

-- A row that only changed is there on both sides; one that is still there as it was (twice before, once now) has no gap.
CREATE TEMP TABLE spell_left AS
SELECT g.student_id, g.start_date, g.school, g.exit_date, g.exit_reason, max(n.id IS NOT NULL) AS there,
       max(coalesce(n.exit_date, '') <> '') AS closed
FROM temp.gone_row AS g
LEFT JOIN main.enrollment AS n
  ON n.student_id = g.student_id AND n.start_date = g.start_date
     AND coalesce(nullif(nullif(n.home_school, ''), '0'), n.school) = g.school
GROUP BY g.rowid;

INSERT OR REPLACE INTO main.gone_spell (student_id, start_date, school, what, exit_date, exit_reason, run_id)
SELECT s.student_id, s.start_date, s.school, iif(s.there, 'exit', 'spell'), s.exit_date, s.exit_reason, r.id
FROM temp.spell_left AS s CROSS JOIN temp.run_before AS r
WHERE r.id IS NOT NULL AND (NOT s.there OR (s.exit_date <> '' AND NOT s.closed));

DROP TABLE temp.spell_left;
DROP TABLE temp.run_before;
DROP TABLE temp.gone_row;
DROP TABLE temp.come_row;
