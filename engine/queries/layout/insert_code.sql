-- parameters: :code_set :code :name :active_from :active_to
INSERT INTO temp.ref_code VALUES (:code_set, :code, :name, :active_from, :active_to)
