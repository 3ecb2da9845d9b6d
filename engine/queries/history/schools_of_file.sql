-- parameters: :file_id
SELECT school, count(*) AS records FROM batch_record WHERE file_id = :file_id GROUP BY school ORDER BY school
