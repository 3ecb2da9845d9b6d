-- The number of the generation in force, none: 0.  parameters: :process
SELECT number FROM current_generation WHERE process = :process
