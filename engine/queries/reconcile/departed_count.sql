SELECT count(*) FROM temp.departed_school
