-- Students of this academic year with a reported enrollment and an SSID.
SELECT count(*) FROM temp.sinf_enrolled
