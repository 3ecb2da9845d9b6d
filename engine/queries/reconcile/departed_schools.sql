-- Schools that are not reported, or not any more, with the open rows that the state holds of them and nobody keeps.
-- parameters: :process :end_field (the field that closes a row)
SELECT 'LOC' AS subject,
       'school ' || h.school || ' is not reported ('
         || coalesce((SELECT CASE WHEN c.code IS NOT NULL AND c.reported = 0 THEN 'deselected'
                                  WHEN coalesce(s.do_not_report, '') NOT IN ('', '0') THEN 'DNR'
                                  WHEN coalesce(s.tag, '') <> '' THEN 'TG'
                                  ELSE 'summer school' END
                      FROM main.school AS s LEFT JOIN main.school_choice AS c ON c.code = s.code
                      WHERE s.state_code = h.school ORDER BY s.code LIMIT 1), 'no LOC row')
         || '), and the state holds ' || count(*) || iif(count(*) = 1, ' open row', ' open rows')
         || ' of it: close them at the state, report the school again (rollbook schools select), or keep them (keep add SSID --school '
         || h.school || ' --why TEXT)' AS message
FROM main.belief AS h
WHERE h.process = :process AND field(h.record, :end_field) = ''
  AND h.school NOT IN (SELECT r.state_code FROM main.school AS r WHERE r.reported = 1)
  AND NOT EXISTS (SELECT 1 FROM main.keep AS k
                  WHERE k.ssid = h.ssid AND k.dropped_at IS NULL AND k.school IN ('', h.school))
GROUP BY h.school ORDER BY h.school
