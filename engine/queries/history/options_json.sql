-- The options in force, kept with the batch.
-- parameters: :current_year :schools :year_end :no_future :strict :allow_removals :same_day_transfer
SELECT json_object('year', :current_year || '-' || (:current_year + 1), 'schools', :schools, 'year_end_exits', :year_end,
                   'no_future_dates', json(iif(:no_future, 'true', 'false')), 'strict', json(iif(:strict, 'true', 'false')),
                   'allow_removals', :allow_removals, 'same_day_transfer', json(iif(:same_day_transfer, 'true', 'false')))
