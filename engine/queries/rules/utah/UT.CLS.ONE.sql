-- rule: UT.CLS.ONE
-- system: utah
-- records: AM
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Scheduling
-- message: A student of the lower grades is in more than one class at a time.
-- source: WASHK12
-- As on the day of a snapshot (October 1, or today).
SELECT 'AM' AS record, c.school_number AS school, c.student_number, c.student_number || ' at ' || c.school_number AS key,
       'course_record_id' AS field, c.classes || ' classes on ' || run.data_date || ' in grade ' || s1.grade_level AS detail
FROM (
  SELECT m.student_number, m.school_number, count(DISTINCT m.course_record_id) AS classes
  FROM ut_course_membership AS m
  JOIN temp.ut_run AS r
  WHERE m.course_entry_date <= r.data_date AND (coalesce(m.course_exit_date, '') = '' OR m.course_exit_date > r.data_date)
  GROUP BY m.student_number, m.school_number
  HAVING classes > 1
) AS c
JOIN temp.ut_run AS run ON run.kind = 'snapshot'
JOIN temp.s1 ON s1.student_number = c.student_number AND s1.school_number = c.school_number
            AND s1.entry_date <= run.data_date AND (s1.left_on = '' OR s1.left_on > run.data_date)
WHERE CAST(coalesce(s1.grade_level, '') AS INTEGER)
      BETWEEN (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'one_class_first_grade')
          AND (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'one_class_last_grade')
