SELECT 1 FROM {now} WHERE coalesce({column}, '') <> '' LIMIT 1
