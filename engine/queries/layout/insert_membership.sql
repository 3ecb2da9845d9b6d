-- parameters: :program :membership :from_year :to_year :ends
INSERT INTO temp.ref_membership VALUES (:program, :membership, :from_year, :to_year, :ends)
