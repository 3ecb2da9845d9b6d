target_sources(rollbook PRIVATE
  reconcile/belief_index.cpp
  reconcile/plain_spell.cpp
  reconcile/plain_terms.cpp
  reconcile/screen.cpp
  reconcile/screened_student.cpp
  reconcile/senr.cpp
  reconcile/sprg.cpp)
