-- Past years of which no archive was made, with what is kept of them.
SELECT t.year,
       (SELECT count(*) FROM ut_past_row AS r WHERE r.year = t.year AND r.name = 'ut_enrollment') AS enrollments,
       (SELECT count(*) FROM ut_past_row AS r, json_each(t.columns) AS c
        WHERE r.year = t.year AND r.name = 'ut_enrollment' AND c.value = 'exit_date'
          AND coalesce(json_extract(r.cells, '$[' || c.key || ']'), '') <> '') AS exits,
       (SELECT count(*) FROM ut_past_row AS r WHERE r.year = t.year AND r.name = 'ut_course_membership') AS memberships,
       (SELECT count(*) FROM ut_past_row AS r WHERE r.year = t.year AND r.name = 'ut_absence') AS absences
FROM ut_past_table AS t
WHERE t.name = 'ut_enrollment' AND t.year NOT IN (SELECT year FROM ut_archive)
ORDER BY t.year
