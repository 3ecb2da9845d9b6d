-- What differs under the same key: exits and updates (senr.md 3.1).
-- parameters: :names
INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT ssid, school, start_date, student_id, year,
       iif(is_exit, 'exit', 'update'),
       CASE
         WHEN is_exit AND field(record, 26) = 'N470' THEN 'no show: N470 on ' || iso(field(record, 25))
         WHEN is_exit AND old_exit = '' THEN 'left on ' || iso(field(record, 25)) || ' with ' || field(record, 26)
         WHEN is_exit THEN 'exit corrected to ' || iso(field(record, 25)) || ' with ' || field(record, 26)
         WHEN old_exit <> '' AND field(record, 25) = '' THEN 'open again in the SIS'
         ELSE 'the SIS has other values'
       END,
       changed_fields(held, record, :names), held, record
FROM (SELECT *, field(record, 25) <> ''
                AND (field(record, 25) <> field(held, 25) OR field(record, 26) <> old_reason OR field(record, 27) <> old_completion)
                AS is_exit
      FROM temp.matched);
