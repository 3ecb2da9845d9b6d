-- parameters: :scope
DELETE FROM finding WHERE scope = :scope
