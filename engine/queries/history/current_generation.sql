-- The generation in force.  parameters: :process
SELECT id, number FROM current_generation WHERE process = :process
