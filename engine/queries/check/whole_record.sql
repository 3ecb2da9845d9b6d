-- The records of L as they would be sent: what the SIS does not supply is C's (senr.md 2, "not supplied is not blank"),
-- where C's row stands though the SIS has the spell otherwise, it is C's row that counts (fill_held); a graduate's marks do not outlive the completion, and without a program column a new row is primary.
CREATE TEMP VIEW whole_record AS
SELECT id, CASE
         WHEN held IS NULL THEN carried(iif((SELECT program FROM temp.supplied), '', with_field('', 23, '10')), record)
         WHEN field(held, 27) = '100' AND field(carried(held, record), 27) <> '100'
           THEN with_field(with_field(with_field(with_field(carried(held, record), 29, ''), 32, ''), 33, ''), 35, '')
         ELSE carried(held, record) END AS record
FROM (SELECT w.id, w.record, (SELECT h.record FROM temp.held_row AS h
                              WHERE h.ssid = w.ssid AND h.school = w.school AND h.start_date = w.start_date) AS held
      FROM temp.wanted_record AS w
      WHERE (w.ssid, w.school, w.start_date) NOT IN (
        SELECT ssid, school, start_date FROM temp.not_sent
        WHERE kind = 'left alone' AND code IN ('future', 'closed at the state')))
