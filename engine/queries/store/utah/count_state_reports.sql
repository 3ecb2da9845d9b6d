-- parameters: :extract
SELECT count(*) FROM ut_state_report WHERE extract_id = :extract
