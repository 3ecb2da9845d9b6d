-- Spells, and exits, that the import before this one had and that are gone now; those that came back are forgotten.
-- Rows that differ: temp.gone_row of main.enrollment_before, temp.come_row of main.enrollment.
-- parameters: :file
CREATE TEMP VIEW spell_before AS
SELECT e.student_id, e.start_date, coalesce(nullif(nullif(e.home_school, ''), '0'), e.school) AS school,
       coalesce(e.exit_date, '') AS exit_date, coalesce(e.exit_reason, '') AS exit_reason
FROM temp.gone_row AS g CROSS JOIN main.enrollment_before AS e ON e.id = g.row;

CREATE TEMP VIEW spell_now AS
SELECT e.student_id, e.start_date, coalesce(nullif(nullif(e.home_school, ''), '0'), e.school) AS school,
       coalesce(e.exit_date, '') AS exit_date
FROM main.enrollment AS e;

DELETE FROM main.gone_spell
WHERE (student_id, start_date, school, what) IN (
  SELECT n.student_id, n.start_date, coalesce(nullif(nullif(n.home_school, ''), '0'), n.school), w.what
  FROM temp.come_row AS c CROSS JOIN main.enrollment AS n ON n.id = c.row
  JOIN (SELECT 'spell' AS what UNION ALL SELECT 'exit') AS w ON w.what = 'spell' OR coalesce(n.exit_date, '') <> '');

INSERT OR REPLACE INTO main.gone_spell (student_id, start_date, school, what, exit_date, exit_reason, run_id)
SELECT b.student_id, b.start_date, b.school, 'spell', b.exit_date, b.exit_reason, r.id
FROM temp.spell_before AS b
CROSS JOIN (SELECT max(r.id) AS id FROM main.import_run AS r JOIN main.import_file AS f ON f.run_id = r.id
            WHERE r.kind = 'sis' AND f.name LIKE :file || '.%') AS r
WHERE r.id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.spell_now AS n
                  WHERE n.student_id = b.student_id AND n.start_date = b.start_date AND n.school = b.school);

INSERT OR REPLACE INTO main.gone_spell (student_id, start_date, school, what, exit_date, exit_reason, run_id)
SELECT b.student_id, b.start_date, b.school, 'exit', b.exit_date, b.exit_reason, r.id
FROM temp.spell_before AS b
CROSS JOIN (SELECT max(r.id) AS id FROM main.import_run AS r JOIN main.import_file AS f ON f.run_id = r.id
            WHERE r.kind = 'sis' AND f.name LIKE :file || '.%') AS r
WHERE r.id IS NOT NULL AND b.exit_date <> ''
  AND EXISTS (SELECT 1 FROM temp.spell_now AS n
              WHERE n.student_id = b.student_id AND n.start_date = b.start_date AND n.school = b.school)
  AND NOT EXISTS (SELECT 1 FROM temp.spell_now AS n
                  WHERE n.student_id = b.student_id AND n.start_date = b.start_date AND n.school = b.school AND n.exit_date <> '');

DROP VIEW temp.spell_before;
DROP VIEW temp.spell_now;
