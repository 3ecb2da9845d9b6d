-- Each record beside what the state holds on its day.
SELECT student_id, date, held, record FROM temp.sinf_record ORDER BY id
