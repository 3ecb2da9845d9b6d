-- rule: MT.ENROLLMENT.SERVICE
-- severity: Error
-- flow: continue
-- field: service_type
-- reads: district_number school_number calendar_number year state_id start_date service_type
-- message: Core Error
-- standing: stated
-- default: on
enrollment_service_type <> service_type
