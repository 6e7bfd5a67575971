# SPDX-License-Identifier: GPL-3.0-or-later
# The one target that carries language level, strictness and warnings; every target links it, nothing is global.
add_library(countersign_options INTERFACE)
target_compile_features(countersign_options INTERFACE cxx_std_20)
target_compile_definitions(
    countersign_options
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_BYTEARRAY
              QT_USE_QSTRINGBUILDER
              QT_STRICT_ITERATORS
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(
    countersign_options
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion
              -Wold-style-cast
              -Wnon-virtual-dtor
              -Woverloaded-virtual)
if(COUNTERSIGN_WERROR)
    target_compile_options(countersign_options INTERFACE -Werror)
endif()
target_include_directories(countersign_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_include_directories(countersign_options SYSTEM INTERFACE "${TL_EXPECTED_INCLUDE_DIR}")

# ccache and mold are used where the machine has them. A precompiled header under ccache needs its contents in the preprocessed text.
find_program(COUNTERSIGN_CCACHE ccache)
if(COUNTERSIGN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${COUNTERSIGN_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_C_COMPILER_LAUNCHER}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(countersign_options INTERFACE -fpch-preprocess)
    endif()
endif()
find_program(COUNTERSIGN_MOLD mold)
if(COUNTERSIGN_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(countersign_options INTERFACE -fuse-ld=mold)
endif()
