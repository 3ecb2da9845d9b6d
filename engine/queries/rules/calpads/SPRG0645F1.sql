-- rule: SPRG0645F1
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: certification
-- message: A meal program starts and ends in one academic year.
-- source: https://documentation.calpads.org/Troubleshooting/Fall1/SPRG0645F1
SELECT w.row_id, 'end_date' AS field, 'program ' || w.program || ', ' || w.start_date || ' to ' || w.end_date AS detail
FROM temp.work_sprg AS w
WHERE w.program IN ('181', '182') AND w.action <> 'remove' AND w.end_date <> ''
  AND school_year(w.end_date) <> school_year(w.start_date)
