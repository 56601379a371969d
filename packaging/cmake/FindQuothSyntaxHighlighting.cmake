# SPDX-License-Identifier: GPL-3.0-or-later
# KSyntaxHighlighting for Qt 6, as the target Quoth::SyntaxHighlighting.
#
# The distribution's KF6 package is taken where there is one. Otherwise QUOTH_SYNTAX_PREFIX names a
# private prefix with 5.116 built for Qt 6; empty means the user's cache, where packaging/deps puts
# it. Only that prefix is searched, because Debian 12's own libkf5syntaxhighlighting-dev is a Qt 5
# build under the same package name.
# Without either, the program is built all the same: QUOTH_HAVE_SYNTAX_HIGHLIGHTING is 0, the target
# does not exist, and sources are shown plain.

set(QUOTH_SYNTAX_PREFIX "" CACHE PATH "Private prefix of KSyntaxHighlighting 5 built for Qt 6")

set(QUOTH_HAVE_SYNTAX_HIGHLIGHTING 0)
set(quoth_syntax_target "")

find_package(KF6SyntaxHighlighting 6.0 CONFIG QUIET)
if(TARGET KF6::SyntaxHighlighting)
    set(quoth_syntax_target KF6::SyntaxHighlighting)
    set(quoth_syntax_origin "${KF6SyntaxHighlighting_VERSION} of the system")
else()
    set(quoth_syntax_prefix "${QUOTH_SYNTAX_PREFIX}")
    if(NOT quoth_syntax_prefix AND DEFINED ENV{XDG_CACHE_HOME})
        set(quoth_syntax_prefix "$ENV{XDG_CACHE_HOME}/quoth/syntax-5.116.0")
    elseif(NOT quoth_syntax_prefix)
        set(quoth_syntax_prefix "$ENV{HOME}/.cache/quoth/syntax-5.116.0")
    endif()
    # An answer from an earlier run, found or not, must not hide that the prefix has changed.
    unset(KF5SyntaxHighlighting_DIR CACHE)
    find_package(KF5SyntaxHighlighting 5.103 CONFIG QUIET
        PATHS "${quoth_syntax_prefix}" NO_DEFAULT_PATH)
    if(TARGET KF5::SyntaxHighlighting)
        # The private build is static, so its own need of Qt Network is ours at link time.
        find_package(Qt6 REQUIRED COMPONENTS Gui Network)
        set(quoth_syntax_target KF5::SyntaxHighlighting)
        set(quoth_syntax_origin "${KF5SyntaxHighlighting_VERSION} in ${quoth_syntax_prefix}")
    endif()
endif()

if(quoth_syntax_target)
    get_target_property(quoth_syntax_links ${quoth_syntax_target} INTERFACE_LINK_LIBRARIES)
    if(quoth_syntax_links MATCHES "Qt6::")
        set(QUOTH_HAVE_SYNTAX_HIGHLIGHTING 1)
        if(NOT TARGET Quoth::SyntaxHighlighting)
            add_library(Quoth::SyntaxHighlighting INTERFACE IMPORTED)
            target_link_libraries(Quoth::SyntaxHighlighting INTERFACE ${quoth_syntax_target})
        endif()
        message(STATUS "KSyntaxHighlighting: ${quoth_syntax_origin}")
    else()
        message(WARNING "${quoth_syntax_target} is not a Qt 6 build and is not used.")
    endif()
endif()

if(NOT QUOTH_HAVE_SYNTAX_HIGHLIGHTING)
    message(NOTICE
        "-- *** KSyntaxHighlighting for Qt 6 was not found: sources are shown without highlighting,\n"
        "-- *** and the tests that need it are skipped. packaging/deps installs or builds it.")
endif()
set(QuothSyntaxHighlighting_FOUND ${QUOTH_HAVE_SYNTAX_HIGHLIGHTING})
