-- What need not go: what is just as the state has it.  parameters: :mask
-- What was sent for a day is sent again where the logs have another value for it; what the logs do not know (a column that is
-- newly exported, say) is no reason to write the state's history anew.
CREATE TEMP TABLE sinf_known (student_id TEXT PRIMARY KEY NOT NULL, mask TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO temp.sinf_known (student_id, mask)
SELECT student_id,
       '0000000000' -- fields 1 to 10
       || max(field_code IN ('FN', 'LFN') AND table_code <> 'CON') || max(field_code IN ('MN', 'LMN'))
       || max(field_code IN ('LN', 'LLN') AND table_code <> 'CON') || max(field_code IN ('SF', 'LSF'))
       || max(field_code = 'FNA') || max(field_code = 'MNA') || max(field_code = 'LNA')
       || max(field_code = 'BD') || max(field_code = 'GN') || max(field_code = 'BCY') || max(field_code = 'BST')
       || max(field_code = 'BCU') || max(field_code = 'ETH') || max(field_code = 'ETH')
       || max(field_code = 'RC1') || max(field_code = 'RC2') || max(field_code = 'RC3') || max(field_code = 'RC4')
       || max(field_code = 'RC5') || max(table_code = 'STU' AND field_code LIKE 'RC_')
       || replace('aaaaa', 'a', max(kind = 'address')) || max(field_code = 'USS') || max(field_code = 'SUS')
       || replace('ggggg', 'g', max(table_code = 'CON')) || '00' || replace('aaaaa', 'a', max(kind = 'address'))
       || max(table_code = 'CON')
FROM temp.sinf_event GROUP BY student_id;

-- Of a run over everybody: whoever's newest record at the state, of whatever day, says what the SIS says.
UPDATE temp.sinf_record SET whole = 0
WHERE whole AND (SELECT same_record(n.held, n.record, :mask) FROM temp.sinf_record AS n
                 WHERE n.student_id = sinf_record.student_id AND n.guardian
                   AND n.held IS NOT NULL AND n.held = (SELECT h.record FROM temp.sinf_held AS h WHERE h.ssid = n.ssid
                                                        ORDER BY h.start_date DESC LIMIT 1));

-- Who a guardian was is in no log: guardians of a past day are those that were sent for it, unless the log has a change of
-- contacts for an earlier day, or for another day than the one it was sent for.
UPDATE temp.sinf_record SET record = with_field(with_field(with_field(with_field(with_field(with_field(record,
    38, field(held, 38)), 39, field(held, 39)), 40, field(held, 40)), 41, field(held, 41)), 42, field(held, 42)), 50, field(held, 50))
WHERE NOT whole AND NOT guardian AND held IS NOT NULL AND (guardians OR NOT news)
  AND NOT EXISTS (SELECT 1 FROM temp.sinf_event AS e
                  WHERE e.student_id = sinf_record.student_id AND e.table_code = 'CON'
                    AND ((e.pending AND e.date <= sinf_record.date)
                         OR (e.sent AND NOT EXISTS (SELECT 1 FROM temp.sinf_held AS h
                                                    WHERE h.ssid = sinf_record.ssid AND h.start_date = e.date))));

DELETE FROM temp.sinf_record
WHERE NOT news AND NOT whole AND NOT guardian
  AND coalesce(same_record(held, record, (SELECT k.mask FROM temp.sinf_known AS k WHERE k.student_id = sinf_record.student_id)),
               held IS NOT NULL);

DELETE FROM temp.sinf_record WHERE NOT news AND NOT whole AND NOT guardian AND held IS NULL AND NOT EXISTS (
  SELECT 1 FROM temp.sinf_event AS e WHERE e.student_id = sinf_record.student_id AND e.date = sinf_record.date AND e.sent);
DELETE FROM temp.sinf_record WHERE whole AND NOT news AND NOT guardian AND coalesce(same_record(held, record, :mask), 0);

-- The guardians of today go if they are not those that were last sent and no record before says them.
CREATE TEMP TABLE sinf_last_guardian AS
SELECT g.id,
       coalesce((SELECT field(r.record, 38) || '^' || field(r.record, 39) || '^' || field(r.record, 40) || '^' || field(r.record, 41)
                        || '^' || field(r.record, 42) || '^' || field(r.record, 50)
                 FROM temp.sinf_record AS r WHERE r.student_id = g.student_id AND r.date < g.date AND r.guardians
                   AND (g.held IS NULL OR r.date >= iso(field(g.held, 4)))
                 ORDER BY r.date DESC LIMIT 1),
                field(g.held, 38) || '^' || field(g.held, 39) || '^' || field(g.held, 40) || '^' || field(g.held, 41)
                || '^' || field(g.held, 42) || '^' || field(g.held, 50)) AS block
FROM temp.sinf_record AS g WHERE g.guardian AND NOT g.news;

DELETE FROM temp.sinf_record
WHERE guardian AND NOT news AND NOT (whole AND NOT coalesce(same_record(held, record, :mask), 0))
  AND (NOT checked
       OR coalesce(same_record(held, record, (SELECT k.mask FROM temp.sinf_known AS k WHERE k.student_id = sinf_record.student_id)),
                   held IS NOT NULL))
  AND (SELECT l.block IS NULL OR l.block = '^^^^^'
              OR l.block = field(sinf_record.record, 38) || '^' || field(sinf_record.record, 39) || '^' || field(sinf_record.record, 40)
                           || '^' || field(sinf_record.record, 41) || '^' || field(sinf_record.record, 42) || '^' || field(sinf_record.record, 50)
       FROM temp.sinf_last_guardian AS l WHERE l.id = sinf_record.id);
