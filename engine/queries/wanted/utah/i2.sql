-- Participants of the incidents in the file.
SELECT 'I2' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_incident_participant AS r WHERE r.id IN (SELECT id FROM temp.chosen_i2)
ORDER BY r.incident_id, r.participant_role, r.student_number, r.id
