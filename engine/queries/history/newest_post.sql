-- The newest post that stands in a generation.  parameters: :generation_id
SELECT coalesce(max(id), 0) FROM standing_post WHERE generation_id = :generation_id
