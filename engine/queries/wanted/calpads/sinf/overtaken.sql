-- Records to send of a day that the state holds a later record behind, one that is not to be sent again itself.
SELECT r.id FROM temp.sinf_record AS r
WHERE EXISTS (SELECT 1 FROM temp.sinf_held AS h
              WHERE h.ssid = r.ssid AND h.start_date > r.date
                AND NOT EXISTS (SELECT 1 FROM temp.sinf_record AS n
                                WHERE n.student_id = r.student_id AND n.date = h.start_date))
