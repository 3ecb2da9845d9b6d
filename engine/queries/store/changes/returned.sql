-- Students who were gone and are back: held against what was last sent of them, not against nothing.
CREATE TEMP TABLE returned AS
SELECT n.*, h.record, h.ssid AS held_ssid,
       EXISTS (SELECT 1 FROM main.legal_name AS l WHERE l.student_id = n.student_id) AS legal
FROM main.student_school AS n
CROSS JOIN (SELECT ssid, record, max(start_date) FROM main.belief
            WHERE process = 'SINF'
              AND ssid IN (SELECT c.ssid FROM main.student_school AS c
                           WHERE c.identity = 1 AND c.ssid <> ''
                             AND NOT EXISTS (SELECT 1 FROM student_school_before AS b WHERE b.student_id = c.student_id))
            GROUP BY ssid) AS h ON h.ssid = n.ssid
WHERE n.identity = 1 AND coalesce(n.ssid, '') <> ''
  AND NOT EXISTS (SELECT 1 FROM student_school_before AS b WHERE b.student_id = n.student_id);

INSERT INTO temp.found_change (student_id, table_code, field_code, row_key, old_value, new_value)
SELECT student_id, 'STU', field_code, '', old_value, new_value
FROM (
  SELECT student_id, 'FN' AS field_code, field(record, 11) AS old_value, first_name AS new_value FROM returned WHERE NOT legal
  UNION ALL
  SELECT student_id, 'MN' AS field_code, field(record, 12) AS old_value, middle_name AS new_value FROM returned WHERE NOT legal
  UNION ALL
  SELECT student_id, 'LN' AS field_code, field(record, 13) AS old_value, last_name AS new_value FROM returned WHERE NOT legal
  UNION ALL
  SELECT student_id, 'SF' AS field_code, field(record, 14) AS old_value, suffix AS new_value FROM returned WHERE NOT legal
  UNION ALL
  SELECT student_id, 'GN' AS field_code, field(record, 19) AS old_value, gender AS new_value FROM returned WHERE NOT legal
  UNION ALL
  SELECT student_id, 'FNA', field(record, 15), alias_first_name FROM returned
  UNION ALL
  SELECT student_id, 'MNA', field(record, 16), alias_middle_name FROM returned
  UNION ALL
  SELECT student_id, 'LNA', field(record, 17), alias_last_name FROM returned
  UNION ALL
  SELECT student_id, 'BCY', field(record, 20), birth_city FROM returned
  UNION ALL
  SELECT student_id, 'BCU', field(record, 22), birth_country FROM returned
  UNION ALL
  SELECT student_id, 'ETH', field(record, 23), hispanic FROM returned
  UNION ALL
  SELECT student_id, 'BD', iso(field(record, 18)), birth_date FROM returned
  UNION ALL
  SELECT student_id, 'RC1', field(record, 25), coalesce((SELECT x.state_code FROM main.code_translation AS x
    WHERE x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = race1), race1) FROM returned
  UNION ALL
  SELECT student_id, 'RC2', field(record, 26), coalesce((SELECT x.state_code FROM main.code_translation AS x
    WHERE x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = race2), race2) FROM returned
  UNION ALL
  SELECT student_id, 'RC3', field(record, 27), coalesce((SELECT x.state_code FROM main.code_translation AS x
    WHERE x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = race3), race3) FROM returned
  UNION ALL
  SELECT student_id, 'RC4', field(record, 28), coalesce((SELECT x.state_code FROM main.code_translation AS x
    WHERE x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = race4), race4) FROM returned
  UNION ALL
  SELECT student_id, 'RC5', field(record, 29), coalesce((SELECT x.state_code FROM main.code_translation AS x
    WHERE x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = race5), race5) FROM returned
)
WHERE old_value <> new_value;

INSERT INTO temp.found_change (student_id, table_code, field_code, row_key, old_value, new_value)
SELECT r.student_id, 'LAC', 'USS', '', iso(field(r.record, 36)), coalesce(g.us_school_date, '')
FROM returned AS r
JOIN main.language AS g ON g.id = (SELECT max(n.id) FROM main.language AS n WHERE n.student_id = r.student_id)
WHERE iso(field(r.record, 36)) <> coalesce(g.us_school_date, '') AND g.us_school_date IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.found_change AS f WHERE f.student_id = r.student_id AND f.table_code = 'LAC' AND f.field_code = 'USS')
UNION ALL
SELECT r.student_id, 'SSD', 'SUS', '', field(r.record, 37), coalesce(d.us_schools_under_3_years, '')
FROM returned AS r
JOIN main.state_data AS d ON d.id = (SELECT max(n.id) FROM main.state_data AS n WHERE n.student_id = r.student_id)
WHERE field(r.record, 37) <> coalesce(d.us_schools_under_3_years, '') AND d.us_schools_under_3_years IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.found_change AS f WHERE f.student_id = r.student_id AND f.table_code = 'SSD' AND f.field_code = 'SUS');
