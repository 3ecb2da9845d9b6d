-- Reported spells of the academic year that have begun, of the students that the run is about.
-- parameters: :today :current_year :all
CREATE TEMP TABLE sinf_spell AS
SELECT id, student_id, ssid, school, start_date, exit_date, status
FROM temp.spell
WHERE in_l = 1 AND year = :current_year AND start_date <= :today
  AND NOT (coalesce(exit_reason, '') = 'N470' AND exit_date <> '' AND exit_date <= start_date)
  AND (:all OR student_id IN (SELECT student_id FROM temp.sinf_candidate));
CREATE INDEX temp.sinf_spell_student ON sinf_spell (student_id, start_date);

-- The current spell holds today; of somebody who left it is the last one.
CREATE TEMP TABLE sinf_student (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, first_start TEXT NOT NULL, current_start TEXT NOT NULL,
  last_exit TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO temp.sinf_student (student_id, ssid, first_start, current_start, last_exit)
SELECT student_id, ssid, first_start, start_date, exit_date
FROM (
  SELECT *, min(start_date) OVER (PARTITION BY student_id) AS first_start,
         row_number() OVER (PARTITION BY student_id
                            ORDER BY exit_date = '' OR exit_date >= :today DESC, status = '10' DESC, start_date DESC) AS place
  FROM temp.sinf_spell
)
WHERE place = 1;
