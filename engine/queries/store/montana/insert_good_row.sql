INSERT INTO temp.mt_good_row (line, enrollment_id, days_present, days_enrolled, essa_days_absent)
VALUES (?1, ?2, ?3 / 100.0, ?4 / 100.0, ?5)
