SELECT exit_date, exit_reason, completion, uc_csu, merit_diploma, biliteracy, graduation_exemption FROM temp.supplied
