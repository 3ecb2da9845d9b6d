INSERT INTO mt_upload (id, event_id, at, mode, stop_scope, file, sha256, header_date, header_time, header_version,
                       read, updated, changed, errors, warnings)
VALUES (:id, :event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :mode, :stop_scope, :file, :sha256, :header_date,
        :header_time, :header_version, :read, :updated, :changed, :errors, :warnings)
