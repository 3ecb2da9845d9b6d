-- Certification also sees what the belief holds and neither the wanted rows nor the next batch's removals speak of.
INSERT INTO temp.next_removal (action, record)
SELECT 'held', h.record
FROM temp.held_row AS h
WHERE NOT EXISTS (SELECT 1 FROM temp.spell AS s
                  WHERE s.ssid = h.ssid AND s.school = h.school AND s.start_date = h.start_date AND s.in_l = 1)
  AND NOT EXISTS (SELECT 1 FROM temp.change AS c
                  WHERE c.ssid = h.ssid AND c.school = h.school AND c.start_date = h.start_date
                    AND c.action IN ('remove', 'no_show'))
