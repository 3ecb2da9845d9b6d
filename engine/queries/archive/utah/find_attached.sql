-- parameters: :attachment
SELECT year, collection, kind, name, sha256 FROM ut_attached WHERE id = :attachment
