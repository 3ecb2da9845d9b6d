-- rule: GERR0005-SELA
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: The status starts on a day on which the student is not enrolled in the LEA.
-- source: https://documentation.staging.calpads.org/Troubleshooting/SELA/GERR0005
-- July 1 to August 31 of the current academic year is always good, but not for RFEP, and for TBD not in the future.
SELECT w.row_id, 'start_date' AS field, w.elas || ' of ' || w.start_date AS detail
FROM temp.work_sela AS w
CROSS JOIN temp.run_parameter AS p
WHERE w.start_date <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.reported_enrollment AS e
                  WHERE e.ssid = w.ssid AND w.start_date BETWEEN e.start_date AND e.last_date)
  AND NOT (w.start_date BETWEEN p.current_year || '-07-01' AND p.current_year || '-08-31'
           AND w.elas <> 'RFEP' AND (w.elas <> 'TBD' OR w.start_date <= p.today))
