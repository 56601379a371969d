#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the real program on a virtual display, works in it with real keys, and leaves pictures to
# look at: every theme, small and large type, German, narrow. Needs xvfb, openbox, xdotool and
# imagemagick.
#
#     tests/gui/screenshots.sh PROGRAM FOLDER [ARTICLE]
set -eu

program=$(realpath "$1")
folder=$(realpath -m "$2")
here=$(dirname "$(realpath "$0")")
article=$(realpath "${3:-$here/../../resources/sample/harbour-tolls.txt}")
mkdir -p "$folder"
home=$(mktemp -d)
export XDG_RUNTIME_DIR=$home HOME=$home
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
unset QT_QPA_PLATFORM

# The server itself takes a display that is free, and says which; a key that is long held on a busy
# machine does not repeat itself.
Xvfb -r -displayfd 3 -screen 0 2000x1500x24 3>"$home/display" 2>"$home/xvfb.log" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
for _ in $(seq 50); do [ -s "$home/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY
openbox >/dev/null 2>&1 &

# shot NAME THEME SIZE "ENVIRONMENT" "KEYS" [ARGUMENTS...]: keys are xdotool's names.
shot() {
    local name=$1 theme=$2 size=$3 environment=$4 keys=$5
    shift 5
    mkdir -p "$XDG_CONFIG_HOME/quoth"
    printf '[view]\ntheme=%s\n[exchange]\npreview=json\n' "$theme" >"$XDG_CONFIG_HOME/quoth/quoth.conf"
    rm -rf "$XDG_DATA_HOME"
    env LANG=C.UTF-8 LC_ALL= $environment "$program" "$@" 2>>"$home/program.log" &
    local process=$! window=""
    for _ in $(seq 150); do
        window=$(xdotool search --onlyvisible --pid $process 2>/dev/null | tail -1) && [ -n "$window" ] && break
        sleep 0.2
    done
    [ -n "$window" ] || { echo "$name: no window appeared" >&2; cat "$home/program.log" >&2; exit 1; }
    xdotool windowsize --sync "$window" ${size/x/ } windowmove "$window" 20 20 windowfocus "$window"
    sleep 4
    for key in $keys; do
        case $key in
            sleep*) sleep "${key#sleep}" ;;
            *) xdotool key --clearmodifiers "$key"; sleep 0.15 ;;
        esac
    done
    xdotool mousemove 1990 1490
    sleep 1
    import -window "$(xdotool getactivewindow 2>/dev/null || echo "$window")" "$folder/$name-active.png" 2>/dev/null || true
    import -window "$window" "$folder/$name.png"
    cmp -s "$folder/$name-active.png" "$folder/$name.png" && rm -f "$folder/$name-active.png"
    kill $process
    wait $process 2>/dev/null || true
    echo "$folder/$name.png"
}

marks="j j j j a j j a j j j a j x j"
shot start-light light 1280x820 "" ""
shot start-dark dark 1280x820 "" ""
shot desk-light light 1440x900 "" "$marks" "$article"
shot desk-dark dark 1440x900 "" "$marks" "$article"
shot desk-source light 1440x900 "" "$marks F9" "$article"
shot desk-source-dark dark 1440x900 "" "$marks F9" "$article"
shot desk-speaker light 1280x820 "" "j j j j j j s" "$article"
shot desk-keys light 1280x820 "" "question" "$article"
shot desk-keys-dark dark 1280x820 "" "question" "$article"
shot desk-german light 1280x820 "LANG=de_DE.UTF-8 LANGUAGE=de" "$marks" "$article"
shot desk-sepia sepia 1440x900 "" "$marks" "$article"
shot desk-black black 1440x900 "" "$marks" "$article"
shot desk-contrast contrast 1440x900 "" "$marks" "$article"
shot desk-find light 1280x820 "" "ctrl+f h a r b o u r Return" "$article"
shot desk-text light 1280x820 "" "ctrl+comma" "$article"
shot desk-focus light 1280x820 "" "$marks shift+F11" "$article"
shot start-german dark 1280x820 "LANG=de_DE.UTF-8 LANGUAGE=de" ""
shot desk-9pt light 1024x700 "QT_FONT_DPI=96" "$marks" "$article"
shot desk-24pt light 1900x1400 "QT_ENABLE_HIGHDPI_SCALING=0 QT_FONT_DPI=256" "$marks" "$article"
shot sample-light light 1440x900 "" "alt+f s sleep5 j j j"
shot desk-history light 1440x900 "" "$marks ctrl+shift+h" "$article"
shot desk-tags-dark dark 1440x900 "" "$marks ctrl+shift+t Insert B r i d g e Return shift+Insert T o l l s Return" "$article"
shot desk-relations light 1440x900 "" "$marks l" "$article"
shot desk-relations-dark dark 1440x900 "" "$marks l" "$article"
shot desk-mark-all light 1440x900 "" "j j j ctrl+shift+m sleep2" "$article"
shot desk-rules-dark dark 1440x900 "" "ctrl+shift+l H a r b o u r Tab O R G Return b a d sleep2" "$article"
shot desk-palette light 1440x900 "" "ctrl+shift+p m a r k" "$article"
shot desk-palette-24pt dark 1900x1400 "QT_ENABLE_HIGHDPI_SCALING=0 QT_FONT_DPI=256" "ctrl+shift+p m a r k" "$article"
shot missing light 1280x820 "" "" "$home/no-such-article.txt"
review="alt+f s sleep6 ctrl+r sleep2 a a x 2 space a"
shot review-light light 1440x900 "" "$review"
shot review-dark dark 1440x900 "" "$review e"
shot review-quotation light 1440x900 "" "$review j j j j c"
shot review-contrast contrast 1440x900 "" "$review"
shot review-german light 1280x820 "LANG=de_DE.UTF-8 LANGUAGE=de" "ctrl+r sleep2 a a x j j n" "$article"
shot review-24pt light 1900x1400 "QT_ENABLE_HIGHDPI_SCALING=0 QT_FONT_DPI=256" "$review"
shot review-narrow dark 1024x700 "QT_FONT_DPI=96" "$review"
# An article that is tagged: what the margin behind the text says of it.
tool=$(dirname "$program")/quoth-cli
printf '%s\n' '{"text": "Ferries\n\nThe board met on Monday to double the tolls, a step that the town had long feared. Nobody asked the fishers.\n\nThe old bridge, it said, will not last another winter.", "label": [[9, 90, "Money"], [26, 32, "Time"], [79, 90, "Fear"], [92, 116, "Silence"], [119, 133, "Infrastructure"], [144, 172, "Fear"]]}' >"$home/tagged.json"
"$tool" convert --from doccano --to jsonl "$home/tagged.json" "$home/tagged.jsonl"
shot tags-light light 1440x900 "" "j j" "$home/tagged.jsonl"
shot tags-dark dark 1440x900 "" "j j" "$home/tagged.jsonl"
shot tags-narrow sepia 1000x760 "" "j" "$home/tagged.jsonl"
shot tags-24pt light 1900x1400 "QT_ENABLE_HIGHDPI_SCALING=0 QT_FONT_DPI=256" "j" "$home/tagged.jsonl"
