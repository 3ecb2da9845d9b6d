-- The number of the generation in force, none: 0.  parameters: :process
SELECT max(number) FROM generation WHERE process = :process
