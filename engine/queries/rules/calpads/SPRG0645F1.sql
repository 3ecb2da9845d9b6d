-- rule: SPRG0645F1
-- system: calpads
-- records: CERT
-- severity: fatal
-- standing: stated
-- phase: certification
-- collection: fall1
-- message: A meal program starts in one academic year and ends in another.
-- source: https://documentation.calpads.org/Troubleshooting/Fall1/SPRG0645F1
SELECT s.row_id, 'program' AS field, p.program || ' from ' || p.start_date || ' to ' || p.end_date AS detail
FROM temp.certified_student AS s
CROSS JOIN temp.certified_program AS p ON p.ssid = s.ssid
WHERE p.program IN ('181', '182') AND p.start_date <> '' AND p.end_date <> ''
  AND school_year(p.start_date) IS NOT school_year(p.end_date)
