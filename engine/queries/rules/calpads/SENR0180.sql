-- rule: SENR0180
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: The deletion would remove the student's last enrollment record.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
-- The removals of a batch stand in its first file: what the later ones add does not help. A key that is not held is SENR0181's.
SELECT w.row_id, 'transaction_type' AS field, w.school || ' from ' || w.start_date AS detail
FROM temp.work_senr AS w
WHERE w.action = 'remove'
  AND EXISTS (SELECT 1 FROM temp.held_senr AS h
              WHERE h.ssid = w.ssid AND h.school = w.school AND h.start_date = w.start_date)
  AND NOT EXISTS (
    SELECT 1 FROM temp.held_senr AS h
    WHERE h.ssid = w.ssid
      AND NOT EXISTS (SELECT 1 FROM temp.work_senr AS d
                      WHERE d.ssid = h.ssid AND d.school = h.school AND d.start_date = h.start_date AND d.action = 'remove'))
