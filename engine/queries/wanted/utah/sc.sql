-- Schools (and tracks) of the year.
SELECT 'SC' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_school AS r WHERE r.id IN (SELECT id FROM temp.chosen_sc)
ORDER BY r.school_number, r.track_number, r.id
