-- In the order of work: SSID errors, then by place; fatal ones first. Of a kind (the same rule, school, field and words)
-- that fills the list, more than :most of them, one line says how many there are; :most 0 lists every one.
-- parameters: :school ('' for all) :most
WITH numbered AS (
  SELECT f.*, coalesce(p.turn, 99) AS turn,
         count(*) OVER kind AS of_kind,
         row_number() OVER (kind ORDER BY f.student_number, f.key, f.rowid) AS place_in_kind
  FROM temp.ut_finding AS f
  LEFT JOIN temp.ut_place AS p ON p.place = f.place
  WHERE :school = '' OR f.school = :school
  WINDOW kind AS (PARTITION BY f.rule, f.severity, f.record, f.school, f.field, f.detail)
)
SELECT rule, level, severity, record, school,
       iif(:most > 0 AND of_kind > :most, '', student_number) AS student_number,
       iif(:most > 0 AND of_kind > :most, of_kind || ' records', key) AS key, field, detail, place AS correct_in
FROM numbered
WHERE :most = 0 OR of_kind <= :most OR place_in_kind = 1
ORDER BY turn, severity <> 'fatal', rule, school, numbered.student_number, numbered.key, field, detail
