-- One extract, or the newest (0). parameters: :extract
SELECT id, file_name, sha256, collection, year, day FROM ut_extract
WHERE (:extract = 0 OR id = :extract) ORDER BY id DESC LIMIT 1
