-- rule: MT.NAMES
-- severity: Warning
-- flow: continue
-- field: last_name
-- reads: district_number state_id
-- message: The name differs from that of the person with this State ID
-- standing: inferred
-- default: off
(last_name <> '' AND last_name <> person_last_name) OR (first_name <> '' AND first_name <> person_first_name)
