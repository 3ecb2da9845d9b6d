-- Incidents.
SELECT 'I1' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_incident AS r WHERE r.id IN (SELECT id FROM temp.chosen_i1)
ORDER BY r.incident_id, r.id
