INSERT INTO mt_upload_message (upload_id, line, number, field, severity, message, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
