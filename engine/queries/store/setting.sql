-- parameters: :name
SELECT value FROM setting WHERE name = :name
