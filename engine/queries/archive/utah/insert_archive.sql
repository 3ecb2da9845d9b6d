-- parameters: :event :year :folder :files :manifest_sha256
INSERT INTO ut_archive (event_id, at, year, folder, files, manifest_sha256)
SELECT id, at, :year, :folder, :files, :manifest_sha256 FROM event WHERE id = :event
