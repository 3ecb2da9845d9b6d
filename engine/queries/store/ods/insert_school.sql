-- parameters: :generation :school
INSERT OR IGNORE INTO generation_school (generation_id, school) VALUES (:generation, :school)
