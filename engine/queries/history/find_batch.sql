-- A batch by number, or the newest of the process.  parameters: :process :number (NULL: the newest)
SELECT id, number, generation_id FROM batch
WHERE process = :process AND (:number IS NULL OR number = :number)
ORDER BY number DESC
LIMIT 1
