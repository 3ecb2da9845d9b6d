-- Values as they were: for every record what the fields held before the first change after its day.
CREATE TEMP TABLE sinf_undone AS
SELECT record_id, table_code, field_code, row_key,
       coalesce(old_value, (SELECT p.new_value FROM temp.sinf_event AS p
                            WHERE p.student_id = u.student_id AND p.date <= u.record_date AND p.table_code = u.table_code
                              AND p.field_code = u.field_code AND p.row_key = u.row_key
                            ORDER BY p.date DESC, p.change_id DESC LIMIT 1)) AS value
FROM (
  SELECT r.id AS record_id, r.date AS record_date, e.*,
         row_number() OVER (PARTITION BY r.id, e.table_code, e.field_code, e.row_key ORDER BY e.date, e.given, e.change_id) AS place
  FROM temp.sinf_record AS r
  CROSS JOIN temp.sinf_event AS e ON e.student_id = r.student_id AND e.date > r.date
  WHERE e.kind = 'change'
) AS u
WHERE place = 1;

CREATE TEMP TABLE sinf_past AS
SELECT record_id,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'LN') AS last_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'FN') AS first_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'MN') AS middle_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'SF') AS suffix,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'LNA') AS alias_last_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'FNA') AS alias_first_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'MNA') AS alias_middle_name,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'GN') AS gender,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'BD') AS birth_date,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'BCY') AS birth_city,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'BST') AS birth_state,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'BCU') AS birth_country,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'ETH') AS hispanic,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'RC1') AS race1,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'RC2') AS race2,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'RC3') AS race3,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'RC4') AS race4,
       max(value) FILTER (WHERE table_code = 'STU' AND field_code = 'RC5') AS race5,
       max(value) FILTER (WHERE table_code = 'LSI' AND field_code = 'LLN') AS legal_last_name,
       max(value) FILTER (WHERE table_code = 'LSI' AND field_code = 'LFN') AS legal_first_name,
       max(value) FILTER (WHERE table_code = 'LSI' AND field_code = 'LMN') AS legal_middle_name,
       max(value) FILTER (WHERE table_code = 'LSI' AND field_code = 'LSF') AS legal_suffix,
       max(value) FILTER (WHERE table_code = 'LSI' AND field_code = 'GN') AS legal_gender,
       max(value) FILTER (WHERE table_code = 'LAC' AND field_code = 'USS') AS us_school_date,
       max(value) FILTER (WHERE table_code = 'SSD' AND field_code = 'SUS') AS us_schools_under_3_years
FROM temp.sinf_undone
GROUP BY record_id;
CREATE UNIQUE INDEX temp.sinf_past_record ON sinf_past (record_id);
