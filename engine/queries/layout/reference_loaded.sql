-- More than 0 if this connection has the reference tables filled.
SELECT count(*) FROM temp.ref_field
