-- The name by which the bytes are kept, which row it is, and whether it was taken back. parameters: :year :collection :kind :sha256
SELECT name, id, id NOT IN (SELECT id FROM ut_attached) FROM ut_attachment
WHERE year = :year AND collection = :collection AND kind = :kind AND sha256 = :sha256
