-- Fields 10 to 21 of a student's SENR records (schema/layouts/calpads/senr-2023.csv; senr.md section 2). A field that the
-- SIS never supplied is marked (functions.hpp: record()).
CREATE TEMP VIEW senr_person AS
SELECT id AS student_id, coalesce(ssid, '') AS ssid,
       record(
         coalesce(nullif(legal_first_name, ''), first_name),
         coalesce(nullif(legal_middle_name, ''), middle_name),
         coalesce(nullif(legal_last_name, ''), last_name),
         coalesce(nullif(legal_suffix, ''), suffix),
         alias_first_name, alias_middle_name, alias_last_name,
         compact(birth_date),
         coalesce(nullif(legal_gender, ''), gender),
         birth_city,
         iif(length(birth_state) = 2 AND birth_country IN ('US', 'CA', 'MX'), birth_country || '-' || birth_state, birth_state),
         birth_country) AS person
FROM main.student;
