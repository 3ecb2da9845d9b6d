-- What an import brought and what it lacks is counted by the rows that differ: spells carry a hash of their cells as the
-- tracked tables do (NULL: not known, counts as different).
ALTER TABLE enrollment ADD COLUMN row_hash INTEGER;
