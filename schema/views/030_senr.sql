-- SENR field by field, under the names of schema/layouts/calpads/senr-2023.csv; dates are ISO.
CREATE VIEW belief_senr AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type, field(b.record, 3) AS local_record_id,
       field(b.record, 4) AS lea, b.school, field(b.record, 6) AS nps, field(b.record, 7) AS academic_year, b.ssid,
       field(b.record, 9) AS student_id, field(b.record, 10) AS first_name, field(b.record, 11) AS middle_name,
       field(b.record, 12) AS last_name, field(b.record, 13) AS suffix, field(b.record, 14) AS alias_first_name,
       field(b.record, 15) AS alias_middle_name, field(b.record, 16) AS alias_last_name,
       iso(field(b.record, 17)) AS birth_date, field(b.record, 18) AS gender, field(b.record, 19) AS birth_city,
       field(b.record, 20) AS birth_state, field(b.record, 21) AS birth_country, b.start_date, field(b.record, 23) AS status,
       field(b.record, 24) AS grade, iso(field(b.record, 25)) AS exit_date, field(b.record, 26) AS exit_reason,
       field(b.record, 27) AS completion, field(b.record, 28) AS receiver_school, field(b.record, 29) AS uc_csu,
       field(b.record, 30) AS transfer_code, field(b.record, 31) AS residence_district, field(b.record, 32) AS merit_diploma,
       field(b.record, 33) AS biliteracy, field(b.record, 34) AS adult_transition,
       field(b.record, 35) AS graduation_exemption, b.source
FROM (SELECT * FROM belief WHERE process = 'SENR' AND answers_in_rollbook_sql_only()) AS b;

-- The CALPADS History under the name that Aeries users know: one row per record.
-- status is the file's state; the layout's own status is enrollment_status here.
CREATE VIEW XRP AS
SELECT h.process, h.generation, h.batch, h.file, h.line, h.action, h.status, h.ssid, h.school, h.start_date AS start,
       field(h.record, 1) AS record_type, field(h.record, 2) AS transaction_type, field(h.record, 3) AS local_record_id,
       field(h.record, 4) AS lea, field(h.record, 6) AS nps, field(h.record, 7) AS academic_year,
       field(h.record, 9) AS student_id, field(h.record, 10) AS first_name, field(h.record, 11) AS middle_name,
       field(h.record, 12) AS last_name, field(h.record, 13) AS suffix, field(h.record, 14) AS alias_first_name,
       field(h.record, 15) AS alias_middle_name, field(h.record, 16) AS alias_last_name,
       iso(field(h.record, 17)) AS birth_date, field(h.record, 18) AS gender, field(h.record, 19) AS birth_city,
       field(h.record, 20) AS birth_state, field(h.record, 21) AS birth_country, h.start_date,
       field(h.record, 23) AS enrollment_status, field(h.record, 24) AS grade, iso(field(h.record, 25)) AS exit_date,
       field(h.record, 26) AS exit_reason, field(h.record, 27) AS completion, field(h.record, 28) AS receiver_school,
       field(h.record, 29) AS uc_csu, field(h.record, 30) AS transfer_code, field(h.record, 31) AS residence_district,
       field(h.record, 32) AS merit_diploma, field(h.record, 33) AS biliteracy, field(h.record, 34) AS adult_transition,
       field(h.record, 35) AS graduation_exemption
FROM (SELECT * FROM calpads_history WHERE process = 'SENR' AND answers_in_rollbook_sql_only()) AS h;
