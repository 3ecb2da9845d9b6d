-- A calendar that is stored already gets the file's values; one that the file does not name stays as it is.
INSERT INTO mt_district (number) SELECT DISTINCT district_number FROM temp.mt_stage_calendar
WHERE true ON CONFLICT DO NOTHING;

INSERT INTO mt_school (district, number, name)
SELECT district_number, school_number, school_name FROM temp.mt_stage_calendar WHERE true ORDER BY line
ON CONFLICT (district, number) DO UPDATE SET name = excluded.name;

INSERT INTO mt_calendar (school_id, number, end_year, name, start_date, end_date)
SELECT s.id, CAST(f.calendar_number AS INTEGER), f.end_year, f.calendar_name, f.start_date, f.end_date
FROM temp.mt_stage_calendar AS f
JOIN mt_school AS s ON s.district = f.district_number AND s.number = f.school_number
WHERE true ORDER BY f.line
ON CONFLICT (school_id, number, end_year)
DO UPDATE SET name = excluded.name, start_date = excluded.start_date, end_date = excluded.end_date;

DROP TABLE IF EXISTS temp.mt_staged_item;
CREATE TEMP TABLE mt_staged_item AS
WITH RECURSIVE item (calendar_id, kind, value, rest) AS (
  SELECT c.id, k.column1, '', CASE k.column1 WHEN 'grade' THEN f.grades ELSE f.structures END || '|'
  FROM temp.mt_stage_calendar AS f
  JOIN (VALUES ('grade'), ('structure')) AS k
  JOIN mt_school AS s ON s.district = f.district_number AND s.number = f.school_number
  JOIN mt_calendar AS c ON c.school_id = s.id AND c.number = CAST(f.calendar_number AS INTEGER) AND c.end_year = f.end_year
  UNION ALL
  SELECT calendar_id, kind, trim(substr(rest, 1, instr(rest, '|') - 1)), substr(rest, instr(rest, '|') + 1)
  FROM item WHERE rest <> ''
)
SELECT DISTINCT calendar_id, kind, value FROM item;
CREATE INDEX temp.mt_staged_item_key ON mt_staged_item (calendar_id, kind, value);

DELETE FROM mt_calendar_structure WHERE calendar_id IN (SELECT calendar_id FROM temp.mt_staged_item);
DELETE FROM mt_calendar_grade WHERE calendar_id IN (SELECT calendar_id FROM temp.mt_staged_item);
INSERT INTO mt_calendar_structure (calendar_id, name)
SELECT calendar_id, value FROM temp.mt_staged_item WHERE kind = 'structure' AND value <> '';
INSERT INTO mt_calendar_grade (calendar_id, grade)
SELECT calendar_id, value FROM temp.mt_staged_item WHERE kind = 'grade' AND value <> '';
