#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill_random.py COUNTERSIGN [KILLS [SEED]] : drives the real window (types, changes, closes and reopens tabs, folds the tree, opens its rows, moves a
splitter, chooses regions), kills it at random moments, starts it again, and compares: whatever had been on screen for a second at the kill is there again. The
promise is two seconds. Every start is a restoration of the one before."""

import os
import random
import signal
import subprocess
import sys
import threading
import time

import pyatspi

from window import until

BOUND = 1.0  # seconds; stricter than the promise
FIELDS = {"DescribeRegions": "AcceptLanguage", "DescribeZones": "AcceptLanguage", "DescribeInstances": "InstanceName"}
PRUNED = ("tree", "table", "menu bar", "menu", "list", "tree table")


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


class Window:
    """One run of the program, and what it shows."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments], stderr=subprocess.DEVNULL)
        self.application = until(self.find_application, "the program on the accessibility bus", 30)
        self.tree = until(lambda: self.find("Services"), "the tree", 20)
        self.bar = until(lambda: next(n for n in self.nodes() if n.getRoleName() == "page tab list"), "the tabs", 20)

    def find_application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            candidate = desktop.getChildAtIndex(index)
            if candidate and candidate.get_process_id() == self.process.pid and candidate.childCount:
                return candidate
        return None

    def nodes(self):
        def below(node):
            yield node
            if node.getRoleName() in PRUNED:
                return
            for index in range(node.childCount):
                child = node.getChildAtIndex(index)
                if child is not None:
                    yield from below(child)

        return below(self.application)

    def find(self, name):
        return next((n for n in self.nodes() if n.name == name), None)

    def field(self):
        name = FIELDS.get(self.front())
        for node in self.nodes():
            if node.name == name and node.getRoleName() == "text" and node.getState().contains(pyatspi.STATE_SHOWING):
                return node
        return None

    def region(self):
        for node in self.nodes():
            if node.getRoleName() == "combo box" and node.getState().contains(pyatspi.STATE_SHOWING):
                for relation in node.getRelationSet():
                    if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY and relation.getTarget(0).name == "Region":
                        return node
        return None

    # What is on screen
    def front(self):
        title = self.application.getChildAtIndex(0).name
        return title.split(" — ")[1] if " — " in title else ""

    def tabs(self):
        names = []
        for index in range(self.bar.childCount):
            child = self.bar.getChildAtIndex(index)
            if child is not None and child.getRoleName() == "page tab":
                names.append(next((word for word in FIELDS if word in child.name), child.name))
        return tuple(names)

    def text(self):
        field = self.field()
        return None if field is None else (self.front(), field.queryText().getText(0, -1))

    def shown_tree(self):
        return bool(self.tree.getState().contains(pyatspi.STATE_SHOWING))

    def rows(self):
        return self.tree.childCount

    def width(self):
        return self.tree.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width if self.shown_tree() else None

    def chosen_region(self):
        combo = self.region()
        return None if combo is None else (self.front(), combo.name)


READERS = {
    "tabs": Window.tabs,
    "front": Window.front,
    "text": Window.text,
    "tree": Window.shown_tree,
    "rows": Window.rows,
    "width": Window.width,
    "region": Window.chosen_region,
}


class Log:
    """What was seen of each part of the window and when something began to change it."""

    def __init__(self):
        self.events = {part: [] for part in READERS}

    def begin(self, *parts):
        for part in parts:
            self.events[part].append((time.time(), False, None))

    def see(self, window, *parts):
        for part in parts:
            value = READERS[part](window)
            self.events[part].append((time.time(), True, value))

    def acceptable(self, part, killed):
        """The values that `part` may have after a kill, or None when it was just being changed."""
        events = [event for event in self.events[part] if event[0] <= killed]
        settled = max((i for i, event in enumerate(events) if event[1] and event[0] <= killed - BOUND), default=None)
        if settled is None:
            settled = next((i for i, event in enumerate(events) if event[1]), None)
        if settled is None or (events and not events[-1][1]):
            return None
        return [value for _, seen, value in events[settled:] if seen]


DEEDS = ("type", "type", "type", "next", "close", "reopen", "fold", "rows", "splitter", "region")


def drive(window, log, dice, words):
    """One deed of a person at the window."""
    tabs = window.tabs()
    deed = dice.choice(DEEDS)
    if deed == "type" and window.field() is not None:
        window.field().queryComponent().grabFocus()
        word = next(words)
        log.begin("text")
        keys("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "3", word], check=True)
        until(lambda: window.text()[1] == word, "the typed word", 3)
        log.see(window, "text")
    elif deed in ("next", "close", "reopen"):
        if (deed == "close" and len(tabs) < 3) or (deed == "reopen" and len(tabs) > 2):
            deed = "next"
        log.begin("tabs", "front", "text", "region", "rows")
        keys({"next": "ctrl+Tab", "close": "ctrl+w", "reopen": "ctrl+shift+t"}[deed])
        wanted = {"next": 0, "close": -1, "reopen": 1}[deed]
        until(lambda: len(window.tabs()) == len(tabs) + wanted, "the tab", 3)
        until(lambda: window.field() is not None, "the form", 3)
        log.see(window, "tabs", "front", "text", "region", "rows")
    elif deed == "fold":
        was = window.shown_tree()
        log.begin("tree", "width")
        keys("ctrl+backslash")
        until(lambda: window.shown_tree() != was, "the tree", 3)
        log.see(window, "tree", "width")
    elif deed == "rows" and window.shown_tree():
        was = window.rows()
        window.tree.queryComponent().grabFocus()
        log.begin("rows")
        keys("Home", dice.choice(["Right", "Left"]))
        time.sleep(0.02)
        log.see(window, "rows")
    elif deed == "splitter" and window.shown_tree():
        box = window.tree.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        at, y = box.x + box.width, box.y + box.height // 2
        to = at + dice.choice([-30, -15, 15, 30])
        log.begin("width")
        subprocess.run(["xdotool", "mousemove", str(at), str(y), "mousedown", "1", "mousemove", str(to), str(y), "mouseup", "1"], check=True)
        time.sleep(0.03)
        log.see(window, "width")
    elif deed == "region" and window.region() is not None:
        window.region().queryComponent().grabFocus()
        log.begin("region", "text")
        keys(dice.choice(["Down", "Up"]))
        time.sleep(0.03)
        log.see(window, "region", "text")


def matches(part, value, allowed):
    if value in allowed:
        return True
    if part == "text" and value is not None:  # between two words as they are typed
        return any(other is not None and other[0] == value[0] and other[1].startswith(value[1]) for other in allowed[1:])
    if part == "width" and isinstance(value, int):
        return any(isinstance(other, int) and abs(other - value) <= 2 for other in allowed)
    return False


def main():
    program = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 30)
    print(f"seed {seed}, {kills} kills", flush=True)
    dice = random.Random(seed)
    words = (f"w{n}x{dice.randrange(1000)}" for n in range(1 << 30))
    for operation in FIELDS:  # three tabs to begin with; each start brings those before
        first = Window(program, "--open", "ecs/" + operation)
        until(lambda: first.front() == operation, "the operation")
        time.sleep(BOUND)
        os.kill(first.process.pid, signal.SIGKILL)
        first.process.wait()

    log = None
    killed = 0.0
    compared = deeds = 0
    failures = []
    begun = time.time()
    for turn in range(kills + 1):
        window = Window(program)
        until(lambda: window.front() != "", "a tab in front", 20)
        if turn and turn % 10 == 0:
            print(f"{turn} kills, {compared} parts compared, {time.time() - begun:.0f} s", flush=True)
        if log is not None:
            for part, reader in READERS.items():
                allowed = log.acceptable(part, killed)
                if allowed is None:
                    continue
                try:
                    until(lambda: matches(part, reader(window), allowed), part, 2.0)
                    compared += 1
                except Exception:
                    failures.append(f"kill {turn}: {part} is {reader(window)!r}, was {allowed!r}")
                    print("FAILED  " + failures[-1], flush=True)
        if turn == kills:
            window.process.kill()
            window.process.wait()
            break
        log = Log()
        log.see(window, *READERS)
        moment = {}

        def kill(pid=window.process.pid, moment=moment):
            moment["at"] = time.time()
            os.kill(pid, signal.SIGKILL)

        timer = threading.Timer(dice.uniform(0.2, 1.7), kill)
        timer.start()
        try:
            while "at" not in moment:
                drive(window, log, dice, words)
                deeds += 1
        except Exception as error:
            if "at" not in moment:  # not the kill: the window itself did not follow
                timer.cancel()
                kill()
                print(f"turn {turn}: {type(error).__name__} {error}", flush=True)
        timer.join()
        window.process.wait()
        killed = moment["at"]
    print(f"{kills} kills after {deeds} deeds, {compared} parts compared, {len(failures)} lost, {time.time() - begun:.0f} s", flush=True)
    if failures or compared < 3 * kills or deeds < kills:
        raise SystemExit(1)


main()
