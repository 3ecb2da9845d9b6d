-- Everything wanted as it would be sent, held back or not (what the SIS does not supply is C's), and what the next batch takes away, with named fields.
INSERT INTO temp.work_sprg
SELECT NULL, action,
       field(record, 1), field(record, 2), field(record, 3), field(record, 4), field(record, 5), field(record, 6),
       field(record, 7), field(record, 8), field(record, 9), field(record, 10), iso_or_text(field(record, 11)),
       field(record, 12), field(record, 13), field(record, 14), iso_or_text(field(record, 15)),
       iso_or_text(field(record, 16)), field(record, 17), field(record, 18), field(record, 19), field(record, 20),
       field(record, 21), field(record, 22), field(record, 23), field(record, 24), field(record, 25), field(record, 26)
FROM (
  SELECT 'wanted' AS action,
         carried(coalesce((SELECT c.record FROM temp.program_c AS c
                           WHERE c.ssid = w.ssid AND c.school = w.school AND c.start_date = w.start_date AND c.part = w.part), ''),
                 w.record) AS record
  FROM temp.program_wanted AS w
  UNION ALL
  SELECT action, record FROM temp.next_removal
)
