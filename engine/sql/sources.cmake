target_sources(rollbook PRIVATE
  sql/backup.cpp
  sql/connection.cpp
  sql/database_file.cpp
  sql/embedded.cpp
  sql/functions.cpp
  sql/guard.cpp
  sql/migrator.cpp
  sql/page_image.cpp
  sql/page_sink.cpp
  sql/part_file.cpp
  sql/private_copy.cpp
  sql/record_writer.cpp
  sql/row_sink.cpp
  sql/schema.cpp
  sql/tree_writer.cpp)
