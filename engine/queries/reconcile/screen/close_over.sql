-- An SSID and its students are opened together.
INSERT OR IGNORE INTO temp.open_ssid (ssid)
SELECT t.ssid FROM temp.open_student AS o CROSS JOIN main.student AS t ON t.id = o.student_id
WHERE t.ssid <> '';

INSERT OR IGNORE INTO temp.open_student (student_id)
SELECT t.id FROM temp.open_ssid AS o CROSS JOIN main.student AS t ON t.ssid = o.ssid;
