SELECT coalesce(max({period}), '') FROM {table}
