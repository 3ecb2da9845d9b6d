DROP TABLE temp.supplied_before;
DROP TABLE temp.suspect;
DROP TABLE temp.found_change;
DROP TABLE temp.last_change;
DROP TABLE temp.last_address;
DROP TABLE temp.untold_change;
DROP TABLE temp.day_field;
