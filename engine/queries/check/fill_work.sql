-- Everything wanted, as an extract would send it, and what the next batch takes away, with named fields.
INSERT INTO temp.work_senr (
  action, record_type, transaction_type, local_record_id, lea, school, nps, academic_year, ssid, student_id,
  first_name, middle_name, last_name, suffix, alias_first_name, alias_middle_name, alias_last_name, birth_date, gender,
  birth_city, birth_state, birth_country, start_date, status, grade, exit_date, exit_reason, completion,
  receiver_school, uc_csu, transfer_code, residence_district, merit_diploma, biliteracy, adult_transition,
  graduation_exemption
)
SELECT
       action, field(record, 1), field(record, 2), field(record, 3), field(record, 4), field(record, 5),
       field(record, 6), field(record, 7), field(record, 8), field(record, 9), field(record, 10), field(record, 11),
       field(record, 12), field(record, 13), field(record, 14), field(record, 15), field(record, 16),
       iso_or_text(field(record, 17)), field(record, 18), field(record, 19), field(record, 20), field(record, 21),
       iso_or_text(field(record, 22)), field(record, 23), field(record, 24), iso_or_text(field(record, 25)),
       field(record, 26), field(record, 27), field(record, 28), field(record, 29), field(record, 30),
       field(record, 31), field(record, 32), field(record, 33), field(record, 34), field(record, 35)
FROM (
  SELECT 'wanted' AS action, record FROM temp.whole_record
  UNION ALL
  SELECT action, record FROM temp.next_removal
)
