-- One rule's findings. The rule's own SELECT, its severity and the record's work table stand in for the marked places.
-- A rule of phase record never speaks of a record that removes.  parameters: :rule :severity :keeps_removals
INSERT INTO temp.rule_finding (row_id, rule, severity, field, detail)
SELECT f.row_id, :rule, '{severity}', f.field, f.detail
FROM (
SELECT 0 AS row_id, '' AS field, '' AS detail, '{rule}'
) AS f
CROSS JOIN temp.work_senr AS w ON w.row_id = f.row_id
WHERE :keeps_removals OR w.action <> 'remove'
