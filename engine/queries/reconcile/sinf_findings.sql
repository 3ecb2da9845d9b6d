-- The fatal rules that each record of SINF breaks, in order.
SELECT row_id, rule, field, severity, detail FROM temp.rule_finding ORDER BY row_id, rule
