target_sources(rollbook PRIVATE check/rule.cpp check/rules.cpp check/upload_rule_list.cpp check/upload_rules.cpp)
