-- A range of ENR rows.  parameters: :first :last
SELECT student_id, school, grade, start_date, exit_date, exit_reason, program, transfer_code, residence_district, home_school, nps, year
FROM main.enrollment WHERE id BETWEEN :first AND :last
