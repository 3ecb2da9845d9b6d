-- Whether C has rows of the window at schools that the run was not asked for.  parameters: :window_start
SELECT EXISTS (SELECT 1 FROM temp.held_row
               WHERE start_date >= :window_start AND school NOT IN (SELECT code FROM temp.scope_school))
