-- parameters: :code_set :standing :width
INSERT INTO temp.ref_code_set VALUES (:code_set, :standing, :width)
