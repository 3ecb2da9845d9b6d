-- The first fatal rule that each record to send breaks.
SELECT row_id, rule, field, severity FROM temp.rule_finding ORDER BY row_id, rule
