-- rule: MT.END.WINDOW
-- severity: Warning
-- flow: continue
-- field: end_date
-- reads: district_number school_number calendar_number year end_date
-- message: End Date is not within calendar dates
-- standing: stated
-- found: 'found: end ' || end_date || '; the calendar runs from ' || calendar_start || ' to ' || calendar_end
-- default: on
end_date <> '' AND end_date NOT BETWEEN calendar_start AND calendar_end
