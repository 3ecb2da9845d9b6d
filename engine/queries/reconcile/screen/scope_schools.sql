SELECT code FROM temp.scope_school
