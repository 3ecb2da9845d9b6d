-- parameters: :code_set :closed
INSERT INTO temp.ut_code_set VALUES (:code_set, :closed)
