SELECT code, state_code, selected FROM temp.school_scope
