-- The messages of an upload, by line or errors first; what was found is known of the upload of this connection alone.
-- parameters: :upload :errors_first
SELECT m.line, m.field, m.severity, m.message, m.reason, coalesce(f.found, '') AS found
FROM mt_upload_message AS m
LEFT JOIN temp.mt_found AS f ON f.line = m.line AND f.number = m.number
WHERE m.upload_id = :upload
ORDER BY :errors_first AND m.severity <> 'Error', m.line, m.number
