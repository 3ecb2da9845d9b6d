rollbook_test(unit_plan unit ${CMAKE_CURRENT_LIST_DIR}/row_test.cpp ${CMAKE_CURRENT_LIST_DIR}/student_plan_test.cpp ${CMAKE_CURRENT_LIST_DIR}/program_plan_test.cpp)
