rollbook_test(unit_history unit ${CMAKE_CURRENT_LIST_DIR}/batch_test.cpp ${CMAKE_CURRENT_LIST_DIR}/choices_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/doctor_test.cpp ${CMAKE_CURRENT_LIST_DIR}/drift_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/drift_listing_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/listing_test.cpp ${CMAKE_CURRENT_LIST_DIR}/post_test.cpp
              ${CMAKE_CURRENT_LIST_DIR}/replies_test.cpp)
