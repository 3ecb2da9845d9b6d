-- parameters: :upload
SELECT u.file, u.sha256, f.size, f.deflated
FROM mt_upload AS u LEFT JOIN mt_upload_file AS f ON f.upload_id = u.id WHERE u.id = :upload
