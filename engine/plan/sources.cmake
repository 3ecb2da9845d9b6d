target_sources(rollbook PRIVATE plan/row.cpp plan/student_plan.cpp)
