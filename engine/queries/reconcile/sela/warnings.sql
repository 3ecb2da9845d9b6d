-- Rules that only warn, with how many of the records to send they are about.
SELECT rule, field, count(DISTINCT row_id) AS records FROM temp.rule_finding
WHERE severity = 'warning' AND row_id NOT IN (SELECT row_id FROM temp.rule_finding WHERE severity = 'fatal')
GROUP BY rule, field
ORDER BY rule, field
