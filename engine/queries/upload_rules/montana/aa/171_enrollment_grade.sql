-- rule: MT.ENROLLMENT.GRADE
-- severity: Error
-- flow: continue
-- field: grade
-- reads: district_number school_number calendar_number year state_id start_date service_type grade
-- message: Core Error
-- standing: stated
-- default: on
enrollment_grade <> grade
