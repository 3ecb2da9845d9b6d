SELECT line, field, severity, message, reason FROM mt_upload_message WHERE upload_id = :upload ORDER BY line, number
