-- parameters: :event :day :number :file_name :collection :year :date_from :date_to :data_date :layout_version
--             :layout_standing :records :sha256 :nightly_run
INSERT INTO ut_extract (event_id, at, day, number, file_name, collection, year, date_from, date_to, data_date, layout_version,
                        layout_standing, records, sha256, nightly_run_id)
VALUES (:event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :day, :number, :file_name, :collection, :year, :date_from, :date_to,
        :data_date, :layout_version, :layout_standing, :records, :sha256, :nightly_run)
