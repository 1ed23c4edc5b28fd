# find_package(nemo-relay) gives the targets nemo-relay::shared and nemo-relay::static.

get_filename_component(_nemo_relay_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

if(NOT TARGET nemo-relay::shared)
  find_package(Threads REQUIRED)

  add_library(nemo-relay::shared SHARED IMPORTED)
  set_target_properties(nemo-relay::shared PROPERTIES
    IMPORTED_LOCATION "${_nemo_relay_prefix}/lib/libnemo_relay.so"
    IMPORTED_SONAME "libnemo_relay.so"
    INTERFACE_INCLUDE_DIRECTORIES "${_nemo_relay_prefix}/include")

  add_library(nemo-relay::static STATIC IMPORTED)
  set_target_properties(nemo-relay::static PROPERTIES
    IMPORTED_LOCATION "${_nemo_relay_prefix}/lib/libnemo_relay.a"
    INTERFACE_INCLUDE_DIRECTORIES "${_nemo_relay_prefix}/include"
    INTERFACE_LINK_LIBRARIES "Threads::Threads;${CMAKE_DL_LIBS};m")
endif()

unset(_nemo_relay_prefix)
