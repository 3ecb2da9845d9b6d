-- parameters: :id :process :number :event :file :sha256 :layout :covers_from :newest_update :rows :other_lea :rows_sha256 :first_row
INSERT INTO generation (id, process, number, event_id, imported_at, file_name, sha256, layout, covers_from, newest_update,
                        rows, skipped_other_lea, rows_sha256, first_row)
VALUES (:id, :process, :number, :event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :file, :sha256, :layout, :covers_from,
        :newest_update, :rows, :other_lea, :rows_sha256, :first_row)
