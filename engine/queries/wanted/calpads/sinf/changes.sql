-- What is to be sent, in the order of a file: each record with its changes and the source of its day.  parameters: :names
SELECT r.id, w.action, r.ssid, r.student_id, r.school, r.date,
       coalesce((SELECT group_concat(what, '; ')
                 FROM (SELECT DISTINCT e.table_code || '.' || e.field_code || ': ' || e.date_source AS what FROM temp.sinf_event AS e
                       WHERE e.student_id = r.student_id AND e.date = r.date AND e.pending ORDER BY what)),
                CASE WHEN r.whole AND :all THEN 'all students: start of the spell'
                     WHEN r.whole THEN 'never sent: start of the spell'
                     WHEN r.guardian THEN 'other guardians than those last sent'
                     WHEN EXISTS (SELECT 1 FROM temp.sinf_event AS e
                                  WHERE e.student_id = r.student_id AND e.date = r.date AND e.sent)
                          AND NOT EXISTS (SELECT 1 FROM temp.sinf_held AS h WHERE h.ssid = r.ssid AND h.start_date = r.date)
                       THEN 'what was sent has another day now'
                     WHEN EXISTS (SELECT 1 FROM temp.sinf_record AS o
                                  WHERE o.student_id = r.student_id AND o.news AND o.date < r.date)
                       THEN 'an earlier change reaches the record of this day'
                     ELSE 'what was sent for this day holds no longer' END),
       CASE WHEN r.held IS NULL THEN '' ELSE changed_fields(with_field(r.held, 4, field(r.record, 4)), r.record, :names) END,
       coalesce((SELECT h.record FROM temp.sinf_held AS h WHERE h.ssid = r.ssid AND h.start_date = r.date), ''),
       r.record
FROM temp.sinf_record AS r
JOIN temp.work_sinf AS w ON w.row_id = r.id
ORDER BY r.ssid, r.date, r.id
