-- rule: IVR0164
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A status other than EO needs its start date.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Enrollment.html
SELECT w.row_id, 'start_date' AS field, w.elas AS detail
FROM temp.work_sela AS w
WHERE w.elas <> 'EO' AND w.start_date = ''
