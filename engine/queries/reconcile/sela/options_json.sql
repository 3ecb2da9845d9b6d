-- The options in force, kept with the batch.  parameters: :current_year :tbd_start :correction
SELECT json_object('year', :current_year || '-' || (:current_year + 1), 'tbd_start', :tbd_start, 'correction', :correction)
