SELECT count(*) FILTER (WHERE severity = 'Error') AS errors, count(*) FILTER (WHERE severity = 'Warning') AS warnings
FROM mt_upload_message WHERE upload_id = :upload
