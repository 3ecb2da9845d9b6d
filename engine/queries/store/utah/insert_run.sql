-- parameters: :today :year :year_start :year_end :date_from :date_to :data_date :kind :collection :scram_only :schools_of_students :lea :lea_name
INSERT INTO temp.ut_run
VALUES (:today, :year, :year_start, :year_end, :date_from, :date_to, :data_date, :kind, :collection, :scram_only,
        :schools_of_students, :lea, :lea_name)
