-- parameters: :sha256
SELECT size, deflated FROM ut_file WHERE sha256 = :sha256
