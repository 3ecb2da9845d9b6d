-- rule: GERR0008
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The transaction type is none of: blank, A, D, R.
-- never: Records are sent with a blank transaction type, removals with D.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257 ; https://www.cde.ca.gov/ds/sp/cl/calpadsupdflash224.asp
SELECT w.row_id, 'transaction_type' AS field, w.transaction_type AS detail
FROM temp.work_senr AS w
WHERE w.transaction_type NOT IN ('', ' ', 'A', 'D', 'R')
