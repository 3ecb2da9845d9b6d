-- Which rows of each record type are in the file. A row is in if it began on or before date_to and had not ended by
-- date_from; an end date is the first day on which the student is not there.
DROP TABLE IF EXISTS temp.chosen_s1;
CREATE TEMP TABLE chosen_s1 AS
SELECT s1.id, s1.school_number, s1.student_number FROM temp.s1 JOIN temp.ut_run AS run
WHERE s1.entry_date <= run.date_to AND (s1.left_on = '' OR s1.left_on > run.date_from)
  AND (run.scram_only = 0
       OR EXISTS (SELECT 1 FROM ut_scram AS r
                  WHERE r.student_number = s1.student_number AND r.school_number = s1.school_number
                    AND r.scram_entry_date <= run.date_to
                    AND (coalesce(r.scram_exit_date, '') = '' OR r.scram_exit_date > run.date_from)));
CREATE UNIQUE INDEX temp.chosen_s1_id ON chosen_s1 (id);
CREATE INDEX temp.chosen_s1_student ON chosen_s1 (student_number, school_number);

DROP VIEW IF EXISTS temp.chosen_s2;
CREATE TEMP VIEW chosen_s2 AS
SELECT r.id FROM temp.s2 AS r JOIN temp.ut_run AS run
WHERE r.scram_entry_date <= run.date_to AND (coalesce(r.scram_exit_date, '') = '' OR r.scram_exit_date > run.date_from)
  AND (r.student_number, r.school_number) IN (SELECT student_number, school_number FROM temp.chosen_s1)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'S2');

DROP VIEW IF EXISTS temp.chosen_s3;
CREATE TEMP VIEW chosen_s3 AS
SELECT r.id FROM temp.s3 AS r JOIN temp.ut_run AS run
WHERE r.yic_entry_date <= run.date_to AND (coalesce(r.yic_exit_date, '') = '' OR r.yic_exit_date > run.date_from)
  AND (r.student_number, r.school_number) IN (SELECT student_number, school_number FROM temp.chosen_s1)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'S3');

DROP VIEW IF EXISTS temp.chosen_s4;
CREATE TEMP VIEW chosen_s4 AS
SELECT r.id FROM temp.s4 AS r JOIN temp.ut_run AS run
WHERE r.section504_entry_date <= run.date_to
  AND (coalesce(r.section504_exit_date, '') = '' OR r.section504_exit_date > run.date_from)
  AND (r.student_number, r.school_number) IN (SELECT student_number, school_number FROM temp.chosen_s1)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'S4');

DROP TABLE IF EXISTS temp.chosen_am;
CREATE TEMP TABLE chosen_am AS
SELECT r.id, r.student_number, r.school_number, r.course_record_id FROM temp.am AS r JOIN temp.ut_run AS run
WHERE r.course_entry_date <= run.date_to AND (coalesce(r.course_exit_date, '') = '' OR r.course_exit_date > run.date_from)
  AND (r.student_number, r.school_number) IN (SELECT student_number, school_number FROM temp.chosen_s1);
CREATE INDEX temp.chosen_am_course ON chosen_am (course_record_id, school_number);

DROP VIEW IF EXISTS temp.chosen_ac;
CREATE TEMP VIEW chosen_ac AS
SELECT r.id FROM temp.ac AS r
WHERE (r.course_record_id, r.school_number) IN (SELECT course_record_id, school_number FROM temp.chosen_am)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'AC');

DROP VIEW IF EXISTS temp.chosen_sc;
CREATE TEMP VIEW chosen_sc AS
SELECT r.id FROM temp.sc AS r JOIN temp.ut_run AS run
WHERE (run.schools_of_students = 0 OR r.school_number IN (SELECT school_number FROM temp.chosen_s1))
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'SC');

-- Incidents of the year until the day of a snapshot, else of the days from date_from to date_to.
DROP VIEW IF EXISTS temp.chosen_i1;
CREATE TEMP VIEW chosen_i1 AS
SELECT r.id, r.incident_id FROM temp.i1 AS r JOIN temp.ut_run AS run
WHERE (coalesce(r.incident_date, '') = ''
       OR r.incident_date BETWEEN iif(run.kind = 'snapshot', run.year_start, run.date_from) AND run.date_to)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'I1');

DROP VIEW IF EXISTS temp.chosen_i2;
CREATE TEMP VIEW chosen_i2 AS
SELECT r.id FROM temp.i2 AS r WHERE r.incident_id IN (SELECT incident_id FROM temp.chosen_i1)
  AND r.key NOT IN (SELECT key FROM temp.ut_unwritable WHERE record = 'I2');
