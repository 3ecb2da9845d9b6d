-- parameters: :rule
INSERT OR IGNORE INTO temp.record_rule (rule) VALUES (:rule)
