-- parameters: :manifest_sha256
SELECT coalesce(max(year), 0) FROM ut_archive WHERE manifest_sha256 = :manifest_sha256
