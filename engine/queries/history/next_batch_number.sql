-- Numbers count per process and are never used again.  parameters: :process
SELECT coalesce(max(number), 0) + 1 FROM batch WHERE process = :process
