-- rule: MT.PERSON
-- severity: Error
-- flow: continue
-- field: state_id
-- reads: district_number state_id
-- message: There is no Student ID with State ID {state_id}
-- standing: stated
-- default: on
person_id IS NULL
