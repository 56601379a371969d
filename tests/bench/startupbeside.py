#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times programs from their start to their painted window, on the display of $DISPLAY.

    xvfb-run -a tests/bench/startupbeside.py [--rounds N] NAME=COMMAND...

All are started in turn, N times, and each is ended when its window shows something: when it is
mapped, is as large as a main window, and has more than one colour. What a program says of itself is
not asked, so that others can be measured beside ours. Prints the medians in milliseconds, and each
by the first. Give each a home of its own: QUOTH_LIBRARY, XDG_CONFIG_HOME and so on in COMMAND, which
a shell reads.
"""
import argparse
import ctypes
import os
import signal
import statistics
import subprocess
import sys
import time

MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
ALL_PLANES = ctypes.c_ulong(-1).value
Z_PIXMAP = 2
LEAST_WIDTH, LEAST_HEIGHT = 300, 200
LIMIT = 30  # seconds


class MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("event", ctypes.c_ulong),
                ("window", ctypes.c_ulong), ("override", ctypes.c_int), ("pad", ctypes.c_long * 24)]


class Screen:
    def __init__(self):
        x = self.x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XGetImage.restype = ctypes.c_void_p
        x.XGetPixel.restype = ctypes.c_ulong
        x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self.display = ctypes.c_void_p(x.XOpenDisplay(None))
        if not self.display:
            sys.exit("startupbeside: there is no display")
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self.ignore = handler(lambda display, error: 0)  # a window may be gone when it is asked
        x.XSetErrorHandler(self.ignore)
        root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))
        x.XSelectInput(self.display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        x.XSync(self.display, 0)

    def mapped(self):
        """The windows that were mapped since this was asked."""
        event = MapEvent()
        windows = []
        while self.x.XPending(self.display):
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == MAP_NOTIFY:
                windows.append(event.window)
        return windows

    def size(self, window):
        root, left, top = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        self.x.XGetGeometry(
            self.display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(left),
            ctypes.byref(top), ctypes.byref(width), ctypes.byref(height), ctypes.byref(border),
            ctypes.byref(depth))
        return width.value, height.value

    def colours(self, window):
        """Of a line through its middle."""
        width, height = self.size(window)
        if width < LEAST_WIDTH or height < LEAST_HEIGHT:
            return 0
        image = self.x.XGetImage(
            self.display, ctypes.c_ulong(window), width // 2, 0, 1, height,
            ctypes.c_ulong(ALL_PLANES), Z_PIXMAP)
        if not image:
            return 0
        image = ctypes.c_void_p(image)
        seen = {self.x.XGetPixel(image, 0, line) for line in range(0, height, 2)}
        self.x.XDestroyImage(image)
        return len(seen)


def start(screen, command):
    """Milliseconds until a window of the command shows something."""
    screen.mapped()
    began = time.monotonic()
    process = subprocess.Popen(
        ["/bin/sh", "-c", "exec env " + command], start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    windows = []
    try:
        while time.monotonic() - began < LIMIT:
            windows += screen.mapped()
            if any(screen.colours(window) > 1 for window in windows):
                return (time.monotonic() - began) * 1000
            if process.poll() is not None:
                break
            time.sleep(0.002)
        sys.exit(f"startupbeside: no window of: {command}")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def main():
    parser = argparse.ArgumentParser(description="Times programs to their painted window.")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("programs", nargs="+", metavar="NAME=COMMAND")
    arguments = parser.parse_args()
    programs = [program.split("=", 1) for program in arguments.programs]
    screen = Screen()
    times = {name: [] for name, _ in programs}
    for turn in range(arguments.rounds + 1):
        for name, command in programs:
            time_taken = start(screen, command)
            if turn > 0:  # the first brings the files into memory
                times[name].append(time_taken)
    limit = statistics.median(times[programs[0][0]])
    for name, _ in programs:
        median = statistics.median(times[name])
        print(f"{name}: {median:.0f} ms, {median / limit:.2f} of {programs[0][0]}")


if __name__ == "__main__":
    main()
