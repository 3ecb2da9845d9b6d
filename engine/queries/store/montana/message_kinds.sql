-- How often each message came, errors first. A message that names a value is counted by its reason.  parameters: :upload
SELECT severity, count(*), iif(count(DISTINCT message) = 1, min(message), min(message) || ', ...'), reason
FROM mt_upload_message WHERE upload_id = :upload
GROUP BY severity, reason
ORDER BY severity <> 'Error', count(*) DESC, reason
