-- What is to be sent, in the order of a file: each record with its changes and the source of its day.  parameters: :names
SELECT r.id, w.action, r.ssid, r.student_id, r.school, r.date,
       coalesce((SELECT group_concat(what, '; ')
                 FROM (SELECT DISTINCT e.table_code || '.' || e.field_code || ': ' || e.date_source AS what FROM temp.sinf_event AS e
                       WHERE e.student_id = r.student_id AND e.date = r.date AND e.pending ORDER BY what)),
                iif((SELECT current_start FROM temp.sinf_student AS s WHERE s.student_id = r.student_id) = r.date AND :all,
                    'all students: start of the spell', 'an earlier change reaches the record of this day')),
       CASE WHEN r.held IS NULL THEN '' ELSE changed_fields(with_field(r.held, 4, field(r.record, 4)), r.record, :names) END,
       coalesce((SELECT h.record FROM temp.sinf_held AS h WHERE h.ssid = r.ssid AND h.start_date = r.date), ''),
       r.record
FROM temp.sinf_record AS r
JOIN temp.work_sinf AS w ON w.row_id = r.id
ORDER BY r.ssid, r.date, r.id
