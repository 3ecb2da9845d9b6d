INSERT INTO mt_enrollment (calendar_id, structure, person_id, start_date, service_type, sequence, end_date, grade)
SELECT calendar_id, '', person_id, start_date, service_type, sequence, end_date, grade
FROM temp.mt_wanted_enrollment WHERE true ORDER BY line
ON CONFLICT (calendar_id, person_id, start_date, service_type, sequence)
DO UPDATE SET end_date = excluded.end_date, grade = excluded.grade
WHERE end_date <> excluded.end_date OR grade <> excluded.grade
