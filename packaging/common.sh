# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts of this folder share; sourced, never run.

sourceDir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
: "${HOME:=/root}"
export HOME
cacheDir=${XDG_CACHE_HOME:-$HOME/.cache}/quoth
syntaxPrefix=$cacheDir/syntax-5.116.0

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
    warn "$*"
    exit 1
}

# quietly LOG COMMAND...: runs the command with its output in LOG, and shows the end of it on failure.
quietly() {
    local log=$1 status=0
    shift
    mkdir -p -- "$(dirname -- "$log")"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if ((status)); then
        tail -n 60 -- "$log" >&2
        warn "failed ($status): $*"
        warn "the whole output is in $log"
    fi
    return "$status"
}

# The environment in which the presets are used: the private library, and the compiler cache where
# there is one. BASEDIR and NOHASHDIR let a clone elsewhere use what this one has compiled.
buildEnvironment() {
    if [[ -z ${QUOTH_SYNTAX_PREFIX:-} && -d $syntaxPrefix ]]; then
        export QUOTH_SYNTAX_PREFIX=$syntaxPrefix
    fi
    if [[ -z ${QUOTH_COMPILER_LAUNCHER:-} ]] && command -v ccache >/dev/null; then
        export QUOTH_COMPILER_LAUNCHER=ccache
    fi
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$sourceDir} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
    export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
}

# configure PRESET: cmake's own words only where something is wrong or left out.
configure() {
    local log=$sourceDir/build/$1-configure.log
    cd -- "$sourceDir" && quietly "$log" cmake --preset "$1" || return
    grep -E '^-- \*\*\*|Warning' "$log" || true
}

# waitFor SECONDS COMMAND...: true as soon as the command is.
waitFor() {
    local tries=$(($1 * 10))
    shift
    while ! "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || return 1
        sleep 0.1
    done
}

haveDisplay() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; }

# startDisplay SIZE FOLDER: a virtual display with a window manager; its processes are in displayPids.
displayPids=()
startDisplay() {
    local number=$2/display
    mkdir -p -- "$2"
    : >"$number"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$number" >"$2/xvfb.log" 2>&1 &
    displayPids+=($!)
    waitFor 20 test -s "$number" || die "Xvfb did not start: see $2/xvfb.log"
    unset WAYLAND_DISPLAY
    DISPLAY=:$(<"$number")
    export DISPLAY QT_QPA_PLATFORM=xcb
    # The window fills the display without a frame, so that a picture is all program.
    cat >"$2/openbox.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
XML
    openbox --config-file "$2/openbox.xml" >"$2/openbox.log" 2>&1 &
    displayPids+=($!)
    # Only a window manager answers this; a window that comes before it is placed by nobody.
    waitFor 20 xdotool get_num_desktops || die "openbox did not start: see $2/openbox.log"
}

stopDisplay() {
    local pid
    for pid in "${displayPids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    displayPids=()
}
