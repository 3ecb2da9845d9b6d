-- The rules with a fatal finding.
SELECT DISTINCT rule FROM temp.rule_finding WHERE severity = 'fatal'
