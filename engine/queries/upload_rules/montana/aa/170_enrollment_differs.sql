-- rule: MT.ENROLLMENT.DIFFERS
-- severity: Error
-- flow: continue
-- field: service_type
-- reads: district_number school_number calendar_number year state_id start_date service_type grade
-- message: Core Error
-- standing: stated
-- default: on
enrollment_grade <> grade OR enrollment_service_type <> service_type
