-- The id and the number that the next generation gets, and whether there is one now.  parameters: :process
SELECT coalesce(max(id), 0) + 1 AS id,
       coalesce(max(number) FILTER (WHERE process = :process), 0) + 1 AS number
FROM generation
