-- parameters: :post_id :school
INSERT INTO post_school (post_id, school) VALUES (:post_id, :school)
