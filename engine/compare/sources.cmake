target_sources(rollbook PRIVATE
  compare/compare.cpp
  compare/faults.cpp
  compare/form.cpp
  compare/join.cpp
  compare/scan.cpp
  compare/workers.cpp)
