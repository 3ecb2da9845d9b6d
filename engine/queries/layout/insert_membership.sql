-- parameters: :program :membership :from_year :to_year :ends :dates :at_move
INSERT INTO temp.ref_membership VALUES (:program, :membership, :from_year, :to_year, :ends, :dates, :at_move)
