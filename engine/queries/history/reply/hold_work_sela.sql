-- Records to send that the state rejected as they are are held back like those of a fatal rule.
INSERT INTO temp.rule_finding (row_id, rule, severity, field, detail)
SELECT t.row_id, 'rejected as it is', 'fatal', x.field, x.code
FROM temp.work_sela AS t
CROSS JOIN temp.rejected_bytes AS x ON x.record = t.record
