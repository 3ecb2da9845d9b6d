-- Rules of phase set read work_sinf and held_senr, nothing else.
SELECT 1
