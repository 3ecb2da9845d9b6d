-- rule: IVR0034
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: Two records share the key of school, SSID and start date.
-- source: https://support.aeries.com/support/solutions/articles/14000138346-ivr0034-duplicate-record-within-file-based-on-operational-key ; https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0034.html
-- Among the wanted rows, and among the records of the batch; a wanted row and its own record are no pair.
SELECT w.row_id, 'start_date' AS field,
       'the same key as local student ' || min(o.student_id) || ', school ' || w.school || ', ' || w.start_date AS detail
FROM temp.work_senr AS w
JOIN temp.work_senr AS o
  ON o.ssid = w.ssid AND o.school = w.school AND o.start_date = w.start_date AND o.row_id <> w.row_id
     AND (o.action = 'wanted') = (w.action = 'wanted')
WHERE w.ssid <> ''
GROUP BY w.row_id
