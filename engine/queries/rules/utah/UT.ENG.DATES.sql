-- rule: UT.ENG.DATES
-- system: utah
-- records: S1 S2 S3 AM
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The exit date is before the entry date or outside the school year.
-- source: INFERRED
SELECT 'S1' AS record, r.school_number AS school, r.student_number, r.key, 'exit_date' AS field,
       iif(r.exit_date < r.entry_date, 'before the entry date', 'after the school year') AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S1') AS place
FROM temp.s1 AS r JOIN temp.ut_run AS run
WHERE coalesce(r.exit_date, '') <> '' AND (r.exit_date < r.entry_date OR r.exit_date > run.year_end)
UNION ALL
SELECT 'S2' AS record, r.school_number AS school, r.student_number, r.key, 'scram_exit_date' AS field,
       iif(r.scram_exit_date < r.scram_entry_date, 'before the entry date', 'after the school year') AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S2') AS place
FROM temp.s2 AS r JOIN temp.ut_run AS run
WHERE coalesce(r.scram_exit_date, '') <> '' AND (r.scram_exit_date < r.scram_entry_date OR r.scram_exit_date > run.year_end)
UNION ALL
SELECT 'S3' AS record, r.school_number AS school, r.student_number, r.key, 'yic_exit_date' AS field,
       iif(r.yic_exit_date < r.yic_entry_date, 'before the entry date', 'after the school year') AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S3') AS place
FROM temp.s3 AS r JOIN temp.ut_run AS run
WHERE coalesce(r.yic_exit_date, '') <> '' AND (r.yic_exit_date < r.yic_entry_date OR r.yic_exit_date > run.year_end)
UNION ALL
SELECT 'AM' AS record, r.school_number AS school, r.student_number, r.key, 'course_exit_date' AS field,
       iif(r.course_exit_date < r.course_entry_date, 'before the entry date', 'after the school year') AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'AM') AS place
FROM temp.am AS r JOIN temp.ut_run AS run
WHERE coalesce(r.course_exit_date, '') <> ''
  AND (r.course_exit_date < r.course_entry_date OR r.course_exit_date > run.year_end)
