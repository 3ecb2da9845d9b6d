-- rule: SELA0520
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: record
-- message: EL and IFEP are taken only with correction reason 1, 2 or 5.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/sela0520.html ; https://www.cde.ca.gov/ds/sp/cl/calpadsupdflash179.asp
SELECT w.row_id, 'correction_reason' AS field, w.elas AS detail
FROM temp.work_sela AS w
WHERE w.elas IN ('EL', 'IFEP') AND w.correction_reason NOT IN ('1', '2', '5')
