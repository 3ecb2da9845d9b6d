-- The name by which the bytes are kept. parameters: :year :collection :kind :sha256
SELECT name FROM ut_attachment WHERE year = :year AND collection = :collection AND kind = :kind AND sha256 = :sha256
