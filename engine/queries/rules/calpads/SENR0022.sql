-- rule: SENR0022
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Exit reason and completion status are no permitted pair: a completion status goes with E230, and E230 with one.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0022
-- Which exit reasons take a completion status is data: layout show calpads exit_reason_completion. Completion status 100 with
-- another exit reason is SENR0175's, a completion status that has ended GERR0007's.
SELECT w.row_id, iif(w.completion = '', 'completion', 'exit_reason') AS field,
       'exit reason ' || iif(w.exit_reason = '', 'empty', w.exit_reason) || ', completion '
         || iif(w.completion = '', 'empty', w.completion) AS detail
FROM temp.work_senr AS w
WHERE iif(w.completion = '', w.exit_reason <> '', w.completion <> '100')
  AND (w.completion = '') = EXISTS (SELECT 1 FROM temp.ref_pair AS p
                                    WHERE p.pairs = 'exit_reason_completion' AND p.first = w.exit_reason)
