target_sources(rollbook PRIVATE report/cell.cpp report/columns.cpp report/csv.cpp report/html.cpp report/json.cpp report/row_text.cpp report/terminal.cpp report/text.cpp)
