-- What rules of the phases set and certification read: the spells that the state would hold once everything wanted is
-- there. Wanted rows; records of the batch whose key no wanted row has (an add, a no show); and what the belief holds
-- under keys that the run does not touch. row_id is NULL for the belief's.
DROP TABLE IF EXISTS temp.final_spell;
CREATE TEMP TABLE final_spell (
  row_id INTEGER,
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  exit_date TEXT NOT NULL, exit_reason TEXT NOT NULL, status TEXT NOT NULL, completion TEXT NOT NULL,
  last_date TEXT NOT NULL,            -- the exit date; 9999-12-31 for an open spell
  counts INTEGER NOT NULL             -- 1: primary, as the overlap rules mean it
);

INSERT INTO temp.final_spell (row_id, ssid, school, start_date, exit_date, exit_reason, status, completion, last_date, counts)
WITH spell AS (
  SELECT w.row_id, w.ssid, w.school, w.start_date, w.exit_date, w.exit_reason, w.status, w.completion
  FROM temp.work_senr AS w
  WHERE w.ssid <> '' AND w.action <> 'remove'
    AND (w.action = 'wanted'
         OR NOT EXISTS (SELECT 1 FROM temp.work_senr AS o
                        WHERE o.ssid = w.ssid AND o.school = w.school AND o.start_date = w.start_date
                          AND o.action = 'wanted'))
  UNION ALL
  SELECT NULL, h.ssid, h.school, h.start_date, h.exit_date, h.exit_reason, h.status, h.completion
  FROM temp.held_senr AS h
  WHERE NOT EXISTS (SELECT 1 FROM temp.work_senr AS w
                    WHERE w.ssid = h.ssid AND w.school = h.school AND w.start_date = h.start_date)
)
SELECT row_id, ssid, school, start_date, exit_date, exit_reason, status, completion,
       iif(exit_date = '', '9999-12-31', exit_date),
       (status = '10'
        OR (status = '30'
            AND coalesce(julianday(iif(exit_date = '', (SELECT today FROM temp.run_parameter), exit_date))
                         - julianday(start_date), 0) > 30))
       AND NOT (exit_reason = 'N470' AND exit_date <> '' AND exit_date <= start_date)
FROM spell;
CREATE INDEX temp.final_spell_ssid ON final_spell (ssid);
