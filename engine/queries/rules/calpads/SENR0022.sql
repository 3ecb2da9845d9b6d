-- rule: SENR0022
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Exit reason and completion status are no permitted pair: a completion status goes with E230, and E230 with one.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0022
-- Completion status 100 with another exit reason is SENR0175's. The state's table of pairs was not read.
SELECT w.row_id, iif(w.completion = '', 'completion', 'exit_reason') AS field,
       'exit reason ' || iif(w.exit_reason = '', 'empty', w.exit_reason) || ', completion '
         || iif(w.completion = '', 'empty', w.completion) AS detail
FROM temp.work_senr AS w
WHERE (w.completion NOT IN ('', '100') AND w.exit_reason <> 'E230')
   OR (w.completion = '' AND w.exit_reason = 'E230')
