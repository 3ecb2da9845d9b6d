DROP TABLE IF EXISTS temp.mt_item_before;
CREATE TEMP TABLE mt_item_before AS
SELECT calendar_id, 'structure' AS kind, name AS value FROM mt_calendar_structure
UNION ALL
SELECT calendar_id, 'grade', grade FROM mt_calendar_grade;
