-- parameters: :manifest_sha256
SELECT EXISTS (SELECT 1 FROM ut_archive WHERE manifest_sha256 = :manifest_sha256)
