-- L of SPRG with named fields; blank where the SIS supplies nothing.
INSERT INTO temp.wanted_sprg
SELECT
       field(record, 1), field(record, 2), field(record, 3), field(record, 4), field(record, 5), field(record, 6),
       field(record, 7), field(record, 8), field(record, 9), field(record, 10), iso_or_text(field(record, 11)),
       field(record, 12), field(record, 13), field(record, 14), iso_or_text(field(record, 15)),
       iso_or_text(field(record, 16)), field(record, 17), field(record, 18), field(record, 19), field(record, 20),
       field(record, 21), field(record, 22), field(record, 23), field(record, 24), field(record, 25), field(record, 26)
FROM (SELECT carried('', record) AS record FROM temp.program_l ORDER BY ssid, start_date, school, part)
