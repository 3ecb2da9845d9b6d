-- SPRG field by field, under the names of schema/layouts/calpads/sprg-2019.csv; dates are ISO.
CREATE VIEW belief_sprg AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type,
       field(b.record, 3) AS local_record_id, field(b.record, 4) AS lea, b.school, field(b.record, 6) AS academic_year,
       b.ssid, field(b.record, 8) AS student_id, field(b.record, 9) AS first_name, field(b.record, 10) AS last_name,
       iso(field(b.record, 11)) AS birth_date, field(b.record, 12) AS gender, field(b.record, 13) AS program,
       field(b.record, 14) AS membership, b.start_date, iso(field(b.record, 16)) AS end_date,
       field(b.record, 17) AS service_year, field(b.record, 18) AS service_code,
       field(b.record, 19) AS partnership_academy, field(b.record, 20) AS migrant_id, field(b.record, 21) AS filler_21,
       field(b.record, 22) AS filler_22, field(b.record, 23) AS dwelling_type,
       field(b.record, 24) AS unaccompanied_youth, field(b.record, 25) AS filler_25, field(b.record, 26) AS filler_26,
       b.source
FROM (SELECT * FROM belief WHERE process = 'SPRG' AND answers_in_rollbook_sql_only()) AS b;
