SELECT kind, local, state FROM temp.translation
