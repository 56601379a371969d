# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Quoth has in common: warnings, sanitizers, and Qt's stricter defaults.

function(quoth_configure_target target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic)
    if(QUOTH_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_FOREACH
        QT_NO_KEYWORDS
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
    if(UNIX AND NOT APPLE)
        # A library that nothing is used of costs start-up time and becomes a package dependency.
        target_link_options(${target} PRIVATE LINKER:--as-needed)
    endif()
    if(QUOTH_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
            -fno-sanitize-recover=undefined)
        target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
    if(QUOTH_FUZZ)
        # What a fuzzer needs to see which way the code went; only its programs get its main.
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link,address,undefined
            -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
        target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
endfunction()
