-- The state holds the very record that a rule calls fatal: remembered once.  parameters: :process :mask (fields compared)
DROP TABLE IF EXISTS temp.fatal_belief;
CREATE TEMP TABLE fatal_belief AS
SELECT ssid, school, start_date, part, record FROM main.belief
WHERE process = :process AND ssid IN (SELECT ssid FROM temp.fatal_row);
CREATE INDEX temp.fatal_belief_key ON fatal_belief (ssid, school, start_date);

INSERT OR IGNORE INTO main.accepted_fatal (process, rule, ssid, school, start_date, part, seen_at)
SELECT :process, f.rule, b.ssid, b.school, b.start_date, b.part, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
FROM temp.fatal_row AS w
CROSS JOIN temp.fatal_belief AS b ON b.ssid = w.ssid AND b.school = w.school AND b.start_date = w.start_date
                                 AND same_record(b.record, w.record, :mask)
CROSS JOIN temp.rule_finding AS f ON f.row_id = w.row_id AND f.severity = 'fatal'
WHERE f.rule IN (SELECT rule FROM temp.record_rule);
