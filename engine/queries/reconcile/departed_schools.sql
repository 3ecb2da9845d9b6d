-- Schools that are not reported, or not any more, with the open rows that the state holds of them and nobody keeps.
-- Asked only where there is such a school (departed_school).
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
FROM temp.held_row AS h
WHERE h.school IN (SELECT code FROM temp.departed_school) AND field(h.record, 25) = ''
  AND NOT EXISTS (SELECT 1 FROM main.keep AS k
                  WHERE k.ssid = h.ssid AND k.dropped_at IS NULL AND k.school IN ('', h.school))
GROUP BY h.school ORDER BY h.school
