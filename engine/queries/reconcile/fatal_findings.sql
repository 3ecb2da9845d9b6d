-- What the rules found on each record to send, the first fatal one of a record first.
SELECT row_id, rule, field, severity, detail FROM temp.rule_finding ORDER BY row_id, rule
