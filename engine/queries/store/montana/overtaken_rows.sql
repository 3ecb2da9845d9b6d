-- parameters: :upload. Of good rows with one key the last one is applied; the others get a warning.
INSERT INTO mt_upload_message (upload_id, line, number, field, severity, message, reason)
SELECT :upload, g.line,
       1 + (SELECT count(*) FROM mt_upload_message AS m WHERE m.upload_id = :upload AND m.line = g.line),
       '', 'Warning', 'A later row of this file has the same key; this row was not applied', 'MT.DUPROW'
FROM (SELECT line, row_number() OVER (PARTITION BY enrollment_id ORDER BY line DESC) AS place FROM temp.mt_good_row) AS g
WHERE g.place > 1
ORDER BY g.line
