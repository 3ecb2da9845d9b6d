-- The options in force, kept with the batch.  parameters: :current_year :all :strict
SELECT json_object('year', :current_year || '-' || (:current_year + 1), 'all', json(iif(:all, 'true', 'false')),
                   'strict', json(iif(:strict, 'true', 'false')))
