// Queries that name a table or columns by a mark: "{table}".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollbook::store {

using Marks = std::vector<std::pair<std::string, std::string>>;

// The embedded query "queries/store/<name>.sql" with every mark replaced. Values are names or text of ours.
std::string filled_query(std::string_view name, const Marks& marks);

std::string joined(const std::vector<std::string>& parts, const std::string& between);

}  // namespace rollbook::store
