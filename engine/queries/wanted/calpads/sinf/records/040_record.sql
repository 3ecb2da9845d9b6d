-- One record a student and day: of every change that is not sent; with :all of the spell's start; and of what was sent for
-- other days, which may hold another value now.  parameters: :all :new :today :guardians :current_year
CREATE TEMP TABLE sinf_record (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL, ssid TEXT NOT NULL, date TEXT NOT NULL,
  school TEXT NOT NULL DEFAULT '',
  news INTEGER NOT NULL,              -- 1: carries a change that is not sent
  whole INTEGER NOT NULL,             -- 1: sent if any field differs from what the state holds
  guardian INTEGER NOT NULL,          -- 1: the day on which the guardians of today are looked at
  checked INTEGER NOT NULL,           -- 1: held against what was sent
  guardians INTEGER NOT NULL DEFAULT 0,
  held TEXT,                          -- what the state holds on that day
  record TEXT NOT NULL DEFAULT ''
);

INSERT INTO temp.sinf_record (student_id, ssid, date, news, whole, guardian, checked)
WITH day AS (
  SELECT student_id, date, 1 AS news, 0 AS whole, 0 AS guardian FROM temp.sinf_event WHERE pending AND date <= :today
  UNION ALL
  SELECT student_id, current_start, 0, 1, 0 FROM temp.sinf_student
  WHERE :all OR (:new AND student_id IN (SELECT student_id FROM temp.sinf_new))
), first_day AS (
  SELECT student_id, min(date) AS date FROM day GROUP BY student_id
)
SELECT d.student_id, s.ssid, d.date, max(d.news), max(d.whole), max(d.guardian), max(d.checked)
FROM (
  SELECT student_id, date, news, whole, guardian, 0 AS checked FROM day
  UNION ALL
  SELECT f.student_id, h.start_date, 0, 0, 0, 1
  FROM first_day AS f
  CROSS JOIN temp.sinf_student AS s ON s.student_id = f.student_id
  CROSS JOIN temp.sinf_held AS h ON h.ssid = s.ssid AND h.start_date > f.date
  WHERE EXISTS (SELECT 1 FROM temp.sinf_spell AS e
                WHERE e.student_id = s.student_id AND e.start_date <= h.start_date
                  AND (e.exit_date = '' OR e.exit_date >= h.start_date))
  UNION ALL
  -- A posted record is held against what its day holds now.
  SELECT s.student_id, h.start_date, 0, 0, 0, 1
  FROM temp.sinf_student AS s
  CROSS JOIN temp.sinf_posted AS h ON h.ssid = s.ssid
  WHERE EXISTS (SELECT 1 FROM temp.sinf_spell AS e
                WHERE e.student_id = s.student_id AND e.start_date <= h.start_date
                  AND (e.exit_date = '' OR e.exit_date >= h.start_date))
    -- An address from a year that cannot be meant says nothing about the one that was sent.
    AND NOT EXISTS (SELECT 1 FROM main.address_history AS a
                    WHERE a.student_id = s.student_id AND a.start_date > (:current_year + 2) || '-06-30')
  UNION ALL
  -- So is a change that a posted record carried, perhaps for another day.
  SELECT student_id, date, 0, 0, 0, 1 FROM temp.sinf_event WHERE sent AND date <= :today
  UNION ALL
  -- Guardians as they are today, against those that were last sent (setting sinf_guardians = changed: not that); with :all, the
  -- whole content.
  SELECT s.student_id, iif(s.last_exit <> '' AND s.last_exit < :today, s.last_exit, :today), 0, 0, 1, 0
  FROM temp.sinf_student AS s
  WHERE :all OR (:guardians <> 'changed' AND s.ssid IN (SELECT ssid FROM temp.sinf_posted))
) AS d
CROSS JOIN temp.sinf_student AS s ON s.student_id = d.student_id
GROUP BY d.student_id, d.date
ORDER BY s.ssid, d.date, d.student_id;

CREATE INDEX temp.sinf_record_student ON sinf_record (student_id, date);

UPDATE temp.sinf_record SET
  school = (SELECT e.school FROM temp.sinf_spell AS e
            WHERE e.student_id = sinf_record.student_id AND e.start_date <= sinf_record.date
              AND (e.exit_date = '' OR e.exit_date >= sinf_record.date)
            ORDER BY e.status = '10' DESC, e.start_date DESC LIMIT 1),
  held = (SELECT h.record FROM temp.sinf_held AS h
          WHERE h.ssid = sinf_record.ssid AND h.start_date <= sinf_record.date ORDER BY h.start_date DESC LIMIT 1);
