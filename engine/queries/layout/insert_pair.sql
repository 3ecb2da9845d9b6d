-- parameters: :pairs :first :second :third :active_from :active_to
INSERT INTO temp.ref_pair VALUES (:pairs, :first, :second, :third, :active_from, :active_to)
