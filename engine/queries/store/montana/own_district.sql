INSERT INTO mt_district (number) SELECT code FROM lea WHERE true ON CONFLICT DO NOTHING
