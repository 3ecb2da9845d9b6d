-- A history that begins without an extract of the state.  parameters: :process :event_id
INSERT INTO generation (process, number, event_id, imported_at, file_name, sha256, layout, covers_from, rows, skipped_other_lea)
VALUES (:process, 1, :event_id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), '', '', '', '', 0, 0)
