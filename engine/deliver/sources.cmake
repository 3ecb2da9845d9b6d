target_sources(rollbook PRIVATE
  deliver/curl.cpp
  deliver/deliver.cpp
  deliver/folder.cpp
  deliver/host_keys.cpp
  deliver/login.cpp
  deliver/sftp.cpp
  deliver/target.cpp)
