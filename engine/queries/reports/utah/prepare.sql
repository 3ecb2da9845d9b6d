-- What the Enrollment Data Reports read, of the rows in the file: the schools, and the students of each (school 'all': of
-- the LEA, each once). Of several rows of a student one speaks: one that counts, then the newest. reason: why the student
-- does not count on :counted_on, the first that applies; '' for one who does. parameters: :counted_on
DROP TABLE IF EXISTS temp.report_school;
CREATE TEMP TABLE report_school AS
SELECT school_number AS school,
       coalesce((SELECT max(school_name) FROM temp.sc WHERE sc.school_number = s.school_number), '') AS name
FROM (SELECT school_number FROM temp.sc WHERE id IN (SELECT id FROM temp.chosen_sc)
      UNION SELECT school_number FROM temp.chosen_s1) AS s;

DROP TABLE IF EXISTS temp.report_row;
CREATE TEMP TABLE report_row AS
WITH yes AS MATERIALIZED (SELECT code FROM temp.ut_code WHERE code_set = 'YN' AND meaning = 'yes'),
flagged AS (
  SELECT s1.id, s1.school_number AS school, s1.student_number AS student, s1.entry_date, s1.left_on,
         trim(coalesce(s1.grade_level, '')) AS grade, trim(coalesce(s1.gender, '')) AS gender,
         trim(coalesce(s1.school_of_record, '')) AS school_of_record, coalesce(s1.resident_status, '') AS resident_status,
         coalesce(s1.ethnicity IN (SELECT code FROM yes), 0) AS hispanic,
         coalesce(s1.amer_indian_alaskan IN (SELECT code FROM yes), 0) AS indian,
         coalesce(s1.asian IN (SELECT code FROM yes), 0) AS asian,
         coalesce(s1.black_african_amer IN (SELECT code FROM yes), 0) AS black,
         coalesce(s1.hawaiian_pacific_isl IN (SELECT code FROM yes), 0) AS pacific,
         coalesce(s1.white IN (SELECT code FROM yes), 0) AS white
  FROM temp.s1 JOIN temp.chosen_s1 AS c ON c.id = s1.id
)
SELECT id, school, student, entry_date, iif(grade = '', '(blank)', grade) AS grade, iif(gender = '', 'blank', gender) AS gender,
       CASE WHEN hispanic THEN 'hispanic'
            WHEN indian + asian + black + pacific + white > 1 THEN 'two_or_more'
            WHEN indian THEN 'american_indian'
            WHEN asian THEN 'asian'
            WHEN black THEN 'black'
            WHEN pacific THEN 'pacific_islander'
            WHEN white THEN 'white'
            ELSE 'not_stated' END AS race,
       CASE WHEN grade NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'GRADE' AND meaning = 'counted') THEN 'grade'
            WHEN entry_date > :counted_on OR (left_on <> '' AND left_on <= :counted_on) THEN 'not_enrolled'
            WHEN school_of_record <> '' THEN 'school_of_record'
            WHEN resident_status NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'RESIDENT' AND meaning = 'counted')
              THEN 'resident_status'
            ELSE '' END AS reason
FROM flagged;

DROP TABLE IF EXISTS temp.report_student;
CREATE TEMP TABLE report_student AS
SELECT school, student, grade, gender, race, reason
FROM (SELECT *, row_number() OVER (PARTITION BY school, student ORDER BY reason = '' DESC, entry_date DESC, id DESC) AS turn
      FROM temp.report_row) WHERE turn = 1
UNION ALL
SELECT 'all', student, grade, gender, race, reason
FROM (SELECT *, row_number() OVER (PARTITION BY student ORDER BY reason = '' DESC, entry_date DESC, school, id DESC) AS turn
      FROM temp.report_row) WHERE turn = 1;
CREATE INDEX temp.report_student_key ON report_student (school, student);
