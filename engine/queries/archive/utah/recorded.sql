-- The manifest of the archive that was made last in a folder. parameters: :folder
SELECT manifest_sha256 FROM ut_archive WHERE folder = :folder ORDER BY id DESC LIMIT 1
