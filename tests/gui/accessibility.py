#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the running program over the accessibility bus what a screen reader would be told.

    accessibility.py PROGRAM ARTICLE

Starts a virtual display, a session bus and the accessibility bus of its own, opens the article,
and looks at names, roles, the article's text, the caret and the selection. Ends with 77 where the
bus or its Python side (at-spi2-core, gir1.2-atspi-2.0, python3-gi) is not there.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77


def skip(reason):
    print("skipped: " + reason)
    sys.exit(SKIPPED)


def inside_bus():
    """Runs this script again inside a display and a bus that go with it."""
    for program in ("Xvfb", "dbus-run-session", "xdotool"):
        if not shutil.which(program):
            skip(program + " is not installed")
    # The distribution's own, whatever comes first in the path: it has the distribution's modules.
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    with tempfile.TemporaryDirectory() as home:
        reader, writer = os.pipe()
        server = subprocess.Popen(
            # "-r": on a busy machine a key is long held, and must not repeat itself.
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x1000x24", "-nolisten", "tcp",
             "-r"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        try:
            os.close(writer)
            display = os.read(reader, 16).decode().strip()
            environment = dict(
                os.environ, DISPLAY=":" + display, HOME=home, XDG_RUNTIME_DIR=home,
                XDG_CONFIG_HOME=home + "/config", XDG_DATA_HOME=home + "/data", LC_ALL="C.UTF-8",
                QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QUOTH_IN_BUS="1")
            return subprocess.call(
                ["dbus-run-session", "--", python, os.path.abspath(__file__)] + sys.argv[1:],
                env=environment)
        finally:
            server.kill()
            server.wait()
            end_all_of(home)


def end_all_of(home):
    """The accessibility bus is nobody's child; what it listens to lies in the folder."""
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/cmdline" % number, "rb") as file:
                if home.encode() in file.read():
                    os.kill(int(number), signal.SIGTERM)
        except OSError:
            continue


def wait_for(what, find, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        found = find()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError("never came: " + what)


class Asked:
    """What the bus knows of one program."""

    def __init__(self, atspi, process):
        self.atspi = atspi
        self.process = process

    def application(self):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process:
                return child
        return None

    def all(self, root=None):
        """Everything below, itself included; what is gone meanwhile is left out."""
        root = root or self.application()
        found = [root] if root else []
        for node in found:
            try:
                for i in range(min(node.get_child_count(), 300)):
                    child = node.get_child_at_index(i)
                    if child:
                        found.append(child)
            except Exception:  # the bus's own error type differs between versions
                continue
        return found

    def page(self, start):
        """The reader with a text that begins so."""
        for node in self.all():
            if node.get_name() == "Article" and article_text(node, self.atspi).startswith(start):
                return node
        return None


def article_text(node, atspi):
    text = node.get_text_iface() if node else None
    return atspi.Text.get_text(text, 0, atspi.Text.get_character_count(text)) if text else ""


def focus_window(process):
    """There is no window manager that would do it. False where there is no window yet."""
    windows = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(process)],
        capture_output=True, text=True).stdout.split()
    return bool(windows) and subprocess.call(["xdotool", "windowfocus", windows[-1]]) == 0


def check(asked, atspi, expected):
    article = wait_for("the article", lambda: asked.page(expected[:40]), 60)
    # On a busy machine a window may be there before it takes keys.
    wait_for("the focus in the article", lambda: focus_window(asked.process) and
             article.get_state_set().contains(atspi.StateType.FOCUSED), 60)
    words = article_text(article, atspi)
    assert words.strip() == expected.strip(), "the page's text is not the article's"
    text = article.get_text_iface()

    # The keyboard moves the caret, and the bus knows.
    before = atspi.Text.get_caret_offset(text)
    subprocess.check_call(["xdotool", "key", "ctrl+Home"])
    wait_for("the caret at the start", lambda: atspi.Text.get_caret_offset(text) == 0)
    for place in (1, 2, 3):
        subprocess.check_call(["xdotool", "key", "Right"])
        wait_for("the caret at %d" % place, lambda: atspi.Text.get_caret_offset(text) == place)
    for place in (4, 5):
        subprocess.check_call(["xdotool", "key", "shift+Right"])
        wait_for("the caret at %d" % place, lambda: atspi.Text.get_caret_offset(text) == place)
    wait_for("a selection", lambda: atspi.Text.get_n_selections(text) == 1)
    chosen = atspi.Text.get_selection(text, 0)
    assert (chosen.start_offset, chosen.end_offset) == (3, 5), (
        chosen.start_offset, chosen.end_offset)
    assert before >= 0

    # What is marked is told apart, once the analysis is through. Qt hands on the colour of it and
    # where it stands; what the annotation says is asked through QAccessible in another test.
    name = "Ines Calloway"
    place = words.index(name)

    def marked():
        colours, start, end = atspi.Text.get_attribute_run(text, place, False)
        return colours and (start, end) == (place, place + len(name))
    wait_for("the name as an annotation", marked)

    # Everything that can be used has a name and a role.
    nameless = []
    for node in asked.all():
        role = node.get_role()
        usable = (atspi.Role.PUSH_BUTTON, atspi.Role.CHECK_BOX, atspi.Role.ENTRY,
                  atspi.Role.COMBO_BOX, atspi.Role.LIST, atspi.Role.TREE, atspi.Role.PAGE_TAB)
        states = node.get_state_set()
        if role in usable and states.contains(atspi.StateType.SHOWING) and not node.get_name():
            nameless.append(node.get_role_name())
    assert not nameless, "without a name: " + ", ".join(nameless)
    return len(asked.all())


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if "QUOTH_IN_BUS" not in os.environ:
        sys.exit(inside_bus())
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
    except (ImportError, ValueError) as reason:
        skip(str(reason))
    launcher = next(
        (path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
         if os.path.exists(path)), None)
    if not launcher:
        skip("at-spi2-core is not installed")
    bus = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    program = subprocess.Popen([sys.argv[1], sys.argv[2]], stderr=subprocess.DEVNULL)
    try:
        Atspi.init()
        with open(sys.argv[2], encoding="utf-8") as file:
            expected = file.read()
        asked = Asked(Atspi, program.pid)
        try:
            wait_for("the program on the bus", asked.application, 60)
        except AssertionError:
            if program.poll() is not None:
                raise
            skip("the accessibility bus does not answer here")  # a container may forbid it
        print("ok: %d things on the bus" % check(asked, Atspi, expected))
    finally:
        program.kill()
        program.wait()
        bus.kill()
        bus.wait()


if __name__ == "__main__":
    main()
