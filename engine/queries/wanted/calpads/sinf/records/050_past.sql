-- Values as they were. After the last change of a field its value is that of the SIS; between two changes it is what the
-- first of them brought; before the first it is what was there: the old value that no change brought. Changes follow each
-- other by their days, whenever they arrived.
CREATE INDEX temp.sinf_event_field ON sinf_event (student_id, table_code, field_code, row_key, date);

CREATE TEMP TABLE sinf_undone AS
SELECT u.record_id, u.table_code, u.field_code, u.row_key,
       coalesce((SELECT p.new_value FROM temp.sinf_event AS p
                 WHERE p.student_id = u.student_id AND p.table_code = u.table_code AND p.field_code = u.field_code
                   AND p.row_key = u.row_key AND p.date <= u.record_date
                 ORDER BY p.date DESC, p.given DESC, p.change_id DESC LIMIT 1),
                (SELECT b.old_value FROM temp.sinf_event AS b
                 WHERE b.student_id = u.student_id AND b.table_code = u.table_code AND b.field_code = u.field_code
                   AND b.row_key = u.row_key AND b.old_value IS NOT NULL
                 ORDER BY EXISTS (SELECT 1 FROM temp.sinf_event AS n
                                  WHERE n.student_id = b.student_id AND n.table_code = b.table_code AND n.field_code = b.field_code
                                    AND n.row_key = b.row_key AND n.new_value = b.old_value),
                          b.given, b.change_id LIMIT 1)) AS value
FROM (
  SELECT DISTINCT r.id AS record_id, r.date AS record_date, e.student_id, e.table_code, e.field_code, e.row_key
  FROM temp.sinf_record AS r
  CROSS JOIN temp.sinf_event AS e ON e.student_id = r.student_id AND e.date > r.date
  WHERE e.kind = 'change'
) AS u;

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
