-- Every archive that was made, the newest first.
SELECT id AS archive, year, local_time(at) AS at, folder, files, manifest_sha256 FROM ut_archive ORDER BY id DESC
