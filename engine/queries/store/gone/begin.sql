-- ENR rows that only one side of an import has, before and now; school: the one that reports the spell.
CREATE TEMP TABLE gone_row (student_id TEXT, start_date TEXT, school TEXT, exit_date TEXT, exit_reason TEXT);
CREATE TEMP TABLE come_row (student_id TEXT, start_date TEXT, school TEXT, exit_date TEXT, exit_reason TEXT);
