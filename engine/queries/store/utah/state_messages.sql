-- The messages of one report (all its sheets), fatal first; again: the report before, of the same collection and
-- year, has the same code at the same key. Where each is corrected: the first line below that fits, as seed 000
-- says, the rest by the record.  parameters: :event
WITH place (turn, code, says, place) AS (VALUES
  (1, 'SSID%', '%', 'SSID process'),
  (2, '%', '%SSID%', 'SSID process'),
  (2, '%', '%Statewide Student%', 'SSID process'),
  (3, '%', '%CACTUS%', 'Faculty, Certification tab'),
  (4, '%', '%Teacher Identifier%', 'Faculty, Certification tab'),
  (5, 'S1%', '%District of Residence%', 'Student Editor, Addresses tab'),
  (6, 'S1%', '%Address%', 'Student Editor, Addresses tab'),
  (7, 'AC%', '%Teacher%', 'Faculty'),
  (8, 'S_.%', '%', 'Student Editor'),
  (9, 'AC%', '%', 'Faculty or Scheduling'),
  (10, 'AM%', '%', 'Scheduling'),
  (11, 'SC%', '%', 'Scheduling'),
  (12, 'I_.%', '%', 'incident entry'),
  (13, 'T_.%', '%', 'Faculty or Scheduling'),
  (14, 'ST%', '%', 'Student Editor'),
  (15, '%', '%', 'Student Editor')
),
before AS (
  SELECT max(r.event_id) AS event
  FROM ut_state_report AS r
  JOIN ut_extract AS x ON x.id = r.extract_id
  JOIN (SELECT y.collection, y.year FROM ut_state_report AS q JOIN ut_extract AS y ON y.id = q.extract_id
        WHERE q.event_id = :event LIMIT 1) AS own ON own.collection = x.collection AND own.year = x.year
  WHERE r.event_id < :event
    AND r.event_id NOT IN (SELECT s.event_id FROM ut_step AS s JOIN ut_step_undo AS u ON u.step_id = s.id)
),
old AS (
  SELECT DISTINCT m.code, m.school_number, m.student_number, m.key
  FROM before
  JOIN ut_state_report AS r ON r.event_id = before.event
  JOIN ut_state_message AS m ON m.report_id = r.id
)
SELECT m.level, m.severity, m.code, m.message, m.school_number AS school, m.student_number, m.key,
       iif(o.code IS NULL, 'new', 'again') AS seen,
       (SELECT p.place FROM place AS p WHERE m.code LIKE p.code AND m.message LIKE p.says ORDER BY p.turn LIMIT 1) AS correct_in
FROM ut_state_report AS r
JOIN ut_state_message AS m ON m.report_id = r.id
LEFT JOIN old AS o ON o.code = m.code AND o.school_number = m.school_number AND o.student_number = m.student_number AND o.key = m.key
WHERE r.event_id = :event
ORDER BY m.severity <> 'fatal', m.level, m.code, m.school_number, m.student_number, m.key, r.id, m.line
