-- What rules of the phases set and certification read: the rows that the state would hold once everything wanted is there.
-- Wanted rows, and what the belief holds under keys that the run does not touch. row_id is NULL for the belief's.
DROP TABLE IF EXISTS temp.final_program;
CREATE TEMP TABLE final_program (
  row_id INTEGER,
  ssid TEXT NOT NULL, school TEXT NOT NULL, program TEXT NOT NULL, membership TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL,
  last_date TEXT NOT NULL,            -- the end date; 9999-12-31 for an open row
  service TEXT NOT NULL               -- service year and code
);

INSERT INTO temp.final_program (row_id, ssid, school, program, membership, start_date, end_date, last_date, service)
SELECT row_id, ssid, school, program, membership, start_date, end_date, iif(end_date = '', '9999-12-31', end_date),
       service_year || '^' || service_code
FROM temp.work_sprg WHERE ssid <> '' AND action <> 'remove'
UNION ALL
SELECT NULL, h.ssid, h.school, h.program, h.membership, h.start_date, h.end_date,
       iif(h.end_date = '', '9999-12-31', h.end_date), h.service_year || '^' || h.service_code
FROM temp.held_sprg AS h
WHERE NOT EXISTS (SELECT 1 FROM temp.work_sprg AS w
                  WHERE w.ssid = h.ssid AND w.school = h.school AND w.program = h.program AND w.start_date = h.start_date
                    AND w.service_year = h.service_year AND w.service_code = h.service_code);
CREATE INDEX temp.final_program_key ON final_program (ssid, program);
