target_sources(rollbook PRIVATE
  plan/program_plan.cpp
  plan/row.cpp
  plan/student_plan.cpp)
