-- The batch whose zip has that sum, newest first.  parameters: :sha256
SELECT process, number FROM batch WHERE zip_sha256 = :sha256 ORDER BY id DESC LIMIT 1
