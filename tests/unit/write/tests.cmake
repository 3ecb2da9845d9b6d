rollbook_test(unit_write unit
  ${CMAKE_CURRENT_LIST_DIR}/folder_tree_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/output_test.cpp)
