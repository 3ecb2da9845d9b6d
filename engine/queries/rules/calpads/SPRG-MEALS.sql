-- rule: SPRG-MEALS
-- system: calpads
-- records: SPRG
-- severity: warning
-- standing: inferred
-- phase: set
-- message: A student has free and reduced meals (181 and 182) at one time.
-- source: https://support.aeries.com/support/solutions/articles/14000075605-nslp-scheduled-imports-import-process
-- The state takes both; the SIS's own import of meals lets the newer one end the older.
SELECT w.row_id, 'end_date' AS field, 'program ' || w.program || ', beside ' || o.program || ' from ' || min(o.start_date) AS detail
FROM temp.final_program AS w
JOIN temp.final_program AS o ON o.ssid = w.ssid AND o.program = iif(w.program = '181', '182', '181')
WHERE w.row_id IS NOT NULL AND w.program IN ('181', '182') AND w.start_date <= o.last_date AND o.start_date <= w.last_date
  AND (w.start_date <= o.start_date OR o.row_id IS NULL)
GROUP BY w.row_id
