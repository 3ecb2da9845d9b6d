-- parameters: :collection :current_year
INSERT INTO temp.certification (collection, year, census_day, first_day, last_day)
VALUES (:collection, :current_year, date(:current_year || '-10-01', 'weekday 3'), :current_year || '-07-01', (:current_year + 1) || '-06-30')
