# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person would: finds controls by accessible name, types and clicks through the X server, reads texts back."""

import subprocess
import sys
import time

import pyatspi


class NotFound(Exception):
    pass


def until(condition, what, timeout=30.0):
    """Polls until `condition()` gives something true and returns it; fails by saying what was waited for."""
    end = time.time() + timeout
    while True:
        try:
            value = condition()
        except Exception:  # a control may vanish between two questions to the bus
            value = None
        if value:
            return value
        if time.time() > end:
            raise NotFound(f"waited {timeout:g} s for {what}")
        time.sleep(0.05)


def walk(node):
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def key(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    time.sleep(0.1)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)
    time.sleep(0.1)


class Window:
    FOCUSED = pyatspi.STATE_FOCUSED
    FOCUSABLE = pyatspi.STATE_FOCUSABLE

    def __init__(self, command, **streams):
        self.process = subprocess.Popen(command, **streams)
        self.application = until(self._application, "the program on the accessibility bus")
        until(self._activated, "the window to have the keyboard")  # keys pressed before go nowhere

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            candidate = desktop.getChildAtIndex(index)
            if candidate and candidate.get_process_id() == self.process.pid and candidate.childCount:
                return candidate
        return None

    def _activated(self):
        """Clicks on the window's task bar entry, as it were, where the window manager does not give it the keyboard by itself in half a second."""
        for _ in range(10):
            if self._is_active():
                return True
            time.sleep(0.05)
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "windowactivate"]
        subprocess.run(search, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.2)
        return self._is_active()

    def _is_active(self):
        return any(self.application.getChildAtIndex(i).getState().contains(pyatspi.STATE_ACTIVE) for i in range(self.application.childCount))

    def active(self):
        """The title of the window that has the keyboard; None while none has."""
        windows = [self.application.getChildAtIndex(i) for i in range(self.application.childCount)]
        return next((window.name for window in windows if window.getState().contains(pyatspi.STATE_ACTIVE)), None)

    def all(self, name=None, role=None, starts=None):
        for node in walk(self.application):
            try:
                if name is not None and node.name != name:
                    continue
                if starts is not None and not node.name.startswith(starts):
                    continue
                if role is not None and node.getRoleName() != role:
                    continue
                if not node.getState().contains(pyatspi.STATE_SHOWING):  # pages of a stack that lie behind
                    continue
                yield node
            except Exception:
                continue

    def find(self, name=None, role=None, starts=None, timeout=30.0):
        return until(lambda: next(self.all(name, role, starts), None), f"{role or 'control'} {name or starts}", timeout)

    def labelled(self, label, role="combo box"):
        """A combo box is named by its present text, so it is found by the label that belongs to it."""

        def search():
            for node in self.all(role=role):
                for relation in node.getRelationSet():
                    if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                        if any(relation.getTarget(i).name == label for i in range(relation.getNTargets())):
                            return node
            return None

        return until(search, f"{role} labelled {label}")

    def click(self, node):
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"], check=True)
        time.sleep(0.15)

    def fill(self, field, text):
        """Clicks into the field until it has the focus, then replaces its text by typing."""

        def focused():
            self.click(field)
            return field.getState().contains(pyatspi.STATE_FOCUSED)

        until(focused, f"the focus in {field.name}")
        key("ctrl+a")
        type_text(text)

    def press(self, name):
        self.find(name, "push button").queryAction().doAction(0)

    def text(self, name, role=None):
        return self.read(self.find(name, role))

    @staticmethod
    def read(node):
        try:
            return node.queryText().getText(0, -1)
        except NotImplementedError:
            return node.name

    def picture(self, path):
        subprocess.run(["import", "-window", "root", path], check=False)

    def tree(self, stream=sys.stderr):
        """What the bus shows, for a failing test."""

        def show(node, depth):
            try:
                print("  " * depth + node.getRoleName(), repr(node.name)[:100], file=stream)
            except Exception:
                return
            for index in range(node.childCount):
                child = node.getChildAtIndex(index)
                if child is not None:
                    show(child, depth + 1)

        show(self.application, 0)

    def close(self):
        self.process.terminate()
        self.process.wait(10)
