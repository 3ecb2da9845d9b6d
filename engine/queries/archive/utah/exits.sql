-- Every enrollment of the year that ended, with what R277-419-8 wants to be shown of it.
SELECT e.school_number AS school, coalesce((SELECT school_name FROM temp.archive_school WHERE school_number = e.school_number), '') AS school_name,
       e.student_number AS student_number, coalesce(e.ssid, '') AS ssid, coalesce(e.last_name, '') AS last_name,
       coalesce(e.first_name, '') AS first_name, coalesce(e.grade_level, '') AS grade, e.entry_date AS entry_date, e.left_on AS exit_date,
       coalesce(e.exit_code, '') AS exit_code,
       coalesce((SELECT name FROM temp.ut_code WHERE code_set = 'EXIT' AND code = e.exit_code), '') AS exit_reason,
       coalesce(e.high_schl_compl_status, '') AS completion_status,
       coalesce((SELECT name FROM temp.ut_code WHERE code_set = 'HSCOMPL' AND code = e.high_schl_compl_status), '') AS completion,
       e.school_membership AS membership_days, e.days_attended AS days_attended, e.excused_absences AS excused_absences,
       e.unexcused_absences AS unexcused_absences, e.absences_due_to_suspension AS absences_due_to_suspension,
       coalesce((SELECT group_concat(label, '; ')
                 FROM (SELECT coalesce(r.time, '') || coalesce(' ' || k.name, '') || ' from ' || r.scram_entry_date
                              || iif(coalesce(r.scram_exit_date, '') = '', '', ' to ' || r.scram_exit_date) AS label
                       FROM temp.s2 AS r LEFT JOIN temp.ut_code AS k ON k.code_set = 'SCRAMTIME' AND k.code = r.time
                       WHERE r.student_number = e.student_number AND r.school_number = e.school_number
                         AND r.scram_entry_date < e.left_on
                         AND (coalesce(r.scram_exit_date, '') = '' OR r.scram_exit_date > e.entry_date)
                       ORDER BY r.scram_entry_date, r.id)), '') AS scram_time,
       coalesce((SELECT group_concat(label, '; ')
                 FROM (SELECT coalesce(r.yic_time_code, '') || coalesce(' ' || k.name, '') || ' from ' || r.yic_entry_date
                              || iif(coalesce(r.yic_exit_date, '') = '', '', ' to ' || r.yic_exit_date) AS label
                       FROM temp.s3 AS r LEFT JOIN temp.ut_code AS k ON k.code_set = 'YICTIME' AND k.code = r.yic_time_code
                       WHERE r.student_number = e.student_number AND r.school_number = e.school_number
                         AND r.yic_entry_date < e.left_on
                         AND (coalesce(r.yic_exit_date, '') = '' OR r.yic_exit_date > e.entry_date)
                       ORDER BY r.yic_entry_date, r.id)), '') AS youth_in_care
FROM temp.s1 AS e
WHERE e.left_on <> ''
ORDER BY e.school_number, last_name, first_name, e.student_number, e.entry_date, e.id
