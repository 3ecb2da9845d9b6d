DROP TABLE temp.stage_school_day;
DROP TABLE temp.stage_address_history;
DROP TABLE temp.stage_change_log;
