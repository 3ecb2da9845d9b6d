-- parameters: :name :value
INSERT INTO temp.ut_limit VALUES (:name, :value)
