-- rule: UT.CLS.OVERLAP
-- system: utah
-- records: AM
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Scheduling
-- message: A student is in two courses in one period with overlapping dates.
-- source: WASHK12
SELECT 'AM' AS record, school_number AS school, student_number,
       student_number || ' in ' || course_record_id || ' at ' || school_number || ' from ' || course_entry_date AS key,
       'course_entry_date' AS field, 'period ' || period || ' is taken by another class until '
         || iif(taken = '9999', 'now', taken) AS detail
FROM (
  SELECT school_number, student_number, course_record_id, course_entry_date, period, left_on,
         max(left_on) OVER (PARTITION BY student_number, school_number, period ORDER BY course_entry_date, course_record_id
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken
  FROM (
    SELECT DISTINCT m.school_number, m.student_number, m.course_record_id, m.course_entry_date, c.period,
           coalesce(nullif(m.course_exit_date, ''), '9999') AS left_on
    FROM temp.am AS m
    JOIN (SELECT course_record_id, school_number, min(period) AS period FROM temp.ac WHERE coalesce(period, '') <> ''
          GROUP BY course_record_id, school_number) AS c
      ON c.course_record_id = m.course_record_id AND c.school_number = m.school_number
    WHERE coalesce(m.course_exit_date, '') = '' OR m.course_exit_date > m.course_entry_date
  )
)
WHERE taken > course_entry_date
