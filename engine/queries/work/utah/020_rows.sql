-- The rows of the school year, one temporary table or view a record type, each with its school, student and key as text.
-- Columns are those of the store's tables; NULL ("never supplied") stays. s1.ssid is the student's (ut_ssid_standing).
UPDATE temp.ut_run
SET data_date = coalesce((SELECT max(last_day) FROM ut_school WHERE school_year = CAST(ut_run.year AS TEXT) AND last_day <> ''), year_end)
WHERE data_date = '';

DROP TABLE IF EXISTS temp.s1;
CREATE TEMP TABLE s1 AS
SELECT e.student_number || ' at ' || e.school_number || ' from ' || e.entry_date AS key, n.ssid AS ssid, n.verified AS verified,
       n.told AS told, e.ssid AS row_ssid, coalesce(e.exit_date, '') AS left_on, e.*
FROM ut_enrollment AS e
JOIN temp.ut_run AS run
LEFT JOIN ut_ssid_standing AS n ON n.student_number = e.student_number
WHERE e.entry_date <= run.year_end AND (coalesce(e.exit_date, '') = '' OR e.exit_date > run.year_start);
CREATE UNIQUE INDEX temp.s1_id ON s1 (id);
CREATE INDEX temp.s1_student ON s1 (student_number, school_number);

DROP VIEW IF EXISTS temp.sc;
CREATE TEMP VIEW sc AS
SELECT school_number || iif(coalesce(track_number, '') = '', '', ' track ' || track_number) AS key, t.*
FROM ut_school AS t WHERE t.school_year = (SELECT CAST(year AS TEXT) FROM temp.ut_run);

DROP VIEW IF EXISTS temp.s2;
CREATE TEMP VIEW s2 AS
SELECT student_number || ' at ' || school_number || ' SCRAM from ' || scram_entry_date AS key, t.* FROM ut_scram AS t
WHERE t.scram_entry_date <= (SELECT year_end FROM temp.ut_run)
  AND (coalesce(t.scram_exit_date, '') = '' OR t.scram_exit_date > (SELECT year_start FROM temp.ut_run));

DROP VIEW IF EXISTS temp.s3;
CREATE TEMP VIEW s3 AS
SELECT student_number || ' at ' || school_number || ' YIC from ' || yic_entry_date AS key, t.* FROM ut_youth_in_care AS t
WHERE t.yic_entry_date <= (SELECT year_end FROM temp.ut_run)
  AND (coalesce(t.yic_exit_date, '') = '' OR t.yic_exit_date > (SELECT year_start FROM temp.ut_run));

DROP VIEW IF EXISTS temp.s4;
CREATE TEMP VIEW s4 AS
SELECT student_number || ' at ' || school_number || ' 504 from ' || section504_entry_date AS key, t.* FROM ut_section_504 AS t
WHERE t.section504_entry_date <= (SELECT year_end FROM temp.ut_run)
  AND (coalesce(t.section504_exit_date, '') = '' OR t.section504_exit_date > (SELECT year_start FROM temp.ut_run));

DROP VIEW IF EXISTS temp.am;
CREATE TEMP VIEW am AS
SELECT student_number || ' in ' || course_record_id || ' at ' || school_number || ' from ' || course_entry_date AS key, t.*
FROM ut_course_membership AS t
WHERE t.course_entry_date <= (SELECT year_end FROM temp.ut_run)
  AND (coalesce(t.course_exit_date, '') = '' OR t.course_exit_date > (SELECT year_start FROM temp.ut_run));

DROP VIEW IF EXISTS temp.ac;
CREATE TEMP VIEW ac AS
SELECT course_record_id || ' at ' || school_number AS key, t.* FROM ut_course AS t;

DROP VIEW IF EXISTS temp.i1;
CREATE TEMP VIEW i1 AS
SELECT incident_id AS key, t.* FROM ut_incident AS t
WHERE coalesce(t.incident_date, '') = ''
   OR t.incident_date BETWEEN (SELECT year_start FROM temp.ut_run) AND (SELECT year_end FROM temp.ut_run);

DROP VIEW IF EXISTS temp.i2;
CREATE TEMP VIEW i2 AS
SELECT incident_id || ' ' || participant_role || iif(coalesce(student_number, '') = '', '', ' ' || student_number) AS key, t.*
FROM ut_incident_participant AS t WHERE t.incident_id IN (SELECT incident_id FROM temp.i1);
