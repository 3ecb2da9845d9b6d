-- rule: FRMT0004
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A field holds characters that its data type does not allow.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
-- No field may hold the delimiter or a control character. Codes of schools and districts and the SSID are digits, and as many
-- as the layout says; those of fields 28 and 31, of which no source says so much, warn.
WITH shape AS MATERIALIZED (
  SELECT '*[' || char(1) || '-' || char(31) || char(127) || '^]*' AS forbidden
),
odd AS (
  SELECT v.row_id, f.column_name, f.max_length, v.value GLOB s.forbidden AS is_forbidden, v.value
  FROM shape AS s
  CROSS JOIN temp.ref_field AS f
  CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
  WHERE f.record = 'SENR' AND f.type <> 'DT'
    AND (v.value GLOB s.forbidden
         OR (f.column_name IN ('lea', 'school', 'nps', 'ssid', 'receiver_school', 'residence_district')
             AND v.value <> '' AND (v.value GLOB '*[^0-9]*' OR length(v.value) < f.max_length)))
)
SELECT row_id, column_name AS field,
       iif(is_forbidden, 'a control character or ^: ' || forbidden_in_field(value), 'not ' || max_length || ' digits') AS detail,
       iif(is_forbidden OR column_name NOT IN ('receiver_school', 'residence_district'), 'fatal', 'warning') AS severity
FROM odd
