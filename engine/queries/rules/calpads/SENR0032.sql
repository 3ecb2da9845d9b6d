-- rule: SENR0032
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Transaction type D or R without an SSID.
-- never: A removal is made of a row of the state, which has its SSID; R is never sent.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0032.html
SELECT w.row_id, 'ssid' AS field, '' AS detail
FROM temp.work_senr AS w
WHERE w.transaction_type IN ('D', 'R') AND w.ssid = ''
