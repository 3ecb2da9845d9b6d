SELECT id AS upload, local_time(at) AS at, mode, stop_scope, file, sha256, header_date, header_time, header_version,
       read, updated, changed, errors, warnings
FROM mt_upload ORDER BY id
