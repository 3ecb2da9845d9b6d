-- parameters: :code_set :code :name :meaning
INSERT INTO temp.ut_code VALUES (:code_set, :code, :name, :meaning)
