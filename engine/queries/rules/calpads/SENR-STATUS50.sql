-- rule: SENR-STATUS50
-- system: calpads
-- records: SENR
-- severity: warning
-- standing: not stated
-- phase: record
-- message: A non-ADA enrollment (status 50) ends with E170, N470 or E150 only.
-- source: https://support.aeries.com/support/solutions/articles/14000128091-senr-faqs
-- No source gives the state's own code for this rule.
SELECT w.row_id, 'exit_reason' AS field, w.exit_reason AS detail
FROM temp.work_senr AS w
WHERE w.status = '50' AND w.exit_reason NOT IN ('', 'E170', 'N470', 'E150')
