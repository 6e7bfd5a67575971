# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of kill_random.py: what it shows, read in few questions to the accessibility bus, and the deeds of a person at it."""

import subprocess
import time

import pyatspi

import window
from window import until

FIELDS = {"DescribeRegions": "AcceptLanguage", "DescribeZones": "AcceptLanguage", "DescribeInstances": "VSwitchId"}
PRUNED = ("tree", "table", "menu bar", "menu", "list", "tree table", "status bar")


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def act(node, name):
    """The toolkit's own action; its way to ask for the focus by place does nothing."""
    action = node.queryAction()
    action.doAction(next(i for i in range(action.nActions) if action.getName(i) == name))


class KillWindow(window.Window):
    """One run of the program. Nodes that live as long as the window are looked for once, those of a form once while it is in front."""

    def __init__(self, command):
        super().__init__(command, stderr=subprocess.DEVNULL)
        self.tree_view = until(lambda: self.below(self.application, lambda n: n.name == "Services", False), "the tree", 20)
        self.bar = until(lambda: self.below(self.application, self.is_document_bar), "the tabs", 20)
        self.documents = self.bar.parent.parent
        self.filter = self.below(self.application, lambda n: n.name == "Filter operations", False)
        self.region_box = None
        self.form = {}

    @staticmethod
    def is_document_bar(node):
        return node.getRoleName() == "page tab list" and any(word in node.name for word in FIELDS)

    @classmethod
    def below(cls, node, wanted, shown=True):
        """The first node below that is `wanted`; lists, and unless `shown` is false what lies behind, are not looked into."""
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is None or (shown and not child.getState().contains(pyatspi.STATE_SHOWING)):
                continue
            if wanted(child):
                return child
            if child.getRoleName() not in PRUNED:
                found = cls.below(child, wanted, shown)
                if found is not None:
                    return found
        return None

    def part_of_form(self, name, role):
        """Of the form in front, remembered as long as it shows."""
        node = self.form.get((self.front(), name))
        try:
            if node is not None and node.getState().contains(pyatspi.STATE_SHOWING) and node.name == name:
                return node
        except Exception:  # its form is gone
            pass
        node = self.below(self.documents, lambda n: n.name == name and n.getRoleName() == role)
        self.form[(self.front(), name)] = node
        return node

    def field(self):
        name = FIELDS.get(self.front())
        return name and self.part_of_form(name, "text")

    def check_box(self):
        name = FIELDS.get(self.front())
        return name and self.part_of_form("Send " + name, "check box")

    def region(self):
        if self.region_box is None:
            self.region_box = self.below(self.application, self.is_region)
        return self.region_box

    @staticmethod
    def is_region(node):
        if node.getRoleName() != "combo box":
            return False
        labels = [r for r in node.getRelationSet() if r.getRelationType() == pyatspi.RELATION_LABELLED_BY]
        return any(label.getTarget(0).name == "Region" for label in labels)

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
        """With the words beside it: not sent, empty and sent, kept aside."""
        field = self.field()
        return None if field is None else (self.front(), field.queryText().getText(0, -1), field.description)

    def shown_tree(self):
        return bool(self.tree_view.getState().contains(pyatspi.STATE_SHOWING))

    def rows(self):
        return self.tree_view.childCount if self.shown_tree() else None

    def width(self):
        return self.tree_view.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width if self.shown_tree() else None

    def chosen_region(self):
        combo = self.region()
        return None if combo is None else (self.front(), combo.name)


def calm(reader):
    """Reads until two readings agree: one may fall into the middle of a layout."""

    def read(shown):
        before = reader(shown)
        for _ in range(20):
            time.sleep(0.02)
            now = reader(shown)
            if now == before:
                break
            before = now
        return before

    return read


READERS = {
    "tabs": KillWindow.tabs,
    "front": KillWindow.front,
    "text": KillWindow.text,
    "tree": KillWindow.shown_tree,
    "rows": calm(KillWindow.rows),
    "width": calm(KillWindow.width),
    "region": KillWindow.chosen_region,
}
DEEDS = ("type",) * 5 + ("empty", "back", "aside", "next", "next", "close", "reopen", "fold", "rows", "splitter", "region")


def type_word(shown, log, word):
    act(shown.field(), "SetFocus")
    log.begin("text")
    subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+a", "type", "--delay", "3", word], check=True)
    until(lambda: shown.text()[1] == word, "the typed word", 5)
    log.see(shown, "text")


def change_state(shown, log, change):
    was = shown.text()
    log.begin("text")
    change()
    until(lambda: shown.text()[1:] != was[1:], "another state of the field", 5)
    log.see(shown, "text")


def press_in_field(shown, key):
    act(shown.field(), "SetFocus")
    keys(key)


def change_tab(shown, log, deed):
    tabs = shown.tabs()
    front = shown.front()
    if (deed == "close" and len(tabs) < 3) or (deed == "reopen" and len(tabs) > 2):
        deed = "next"
    of_the_front = ("front", "text", "region", "rows")
    log.begin("tabs", *of_the_front)
    keys({"next": "ctrl+Tab", "close": "ctrl+w", "reopen": "ctrl+shift+t"}[deed])
    wanted = {"next": 0, "close": -1, "reopen": 1}[deed]
    until(lambda: len(shown.tabs()) == len(tabs) + wanted and shown.front() != front, "the tab", 5)
    until(lambda: shown.field() is not None, "the form", 5)
    log.see(shown, "tabs", *of_the_front)


def move_splitter(shown, log, dice):
    box = shown.tree_view.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    at, y = box.x + box.width, box.y + box.height // 2
    to = at + dice.choice([-30, -15, 15, 30])
    log.begin("width")
    subprocess.run(["xdotool", "mousemove", str(at), str(y), "mousedown", "1", "mousemove", str(to), str(y), "mouseup", "1"], check=True)
    time.sleep(0.03)
    log.see(shown, "width")


def fold_rows(shown, log, dice):
    """Unfolds the first service or folds it, whichever does something."""
    was = READERS["rows"](shown)
    act(shown.filter, "SetFocus")
    log.begin("rows")
    for key in dice.sample(["Right", "Left"], 2):
        keys("Down", "Home", key)
        if READERS["rows"](shown) != was:
            break
    log.see(shown, "rows")


def turn_region(shown, log, dice):
    """By the wheel: the one before or after, whichever there is."""
    was = shown.chosen_region()
    box = shown.region().queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    log.begin("region", "text")
    for wheel in dice.sample(["4", "5"], 2):
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", wheel], check=True)
        time.sleep(0.05)
        if shown.chosen_region() != was:
            break
    log.see(shown, "region", "text")


def deed_at(shown, log, dice, words, deed=None):
    """One deed of a person at the window, one that can be done now."""
    state = shown.text()
    possible = {
        "empty": state is not None and state[2] != "empty, sent",
        "back": state is not None and state[2] == "empty, sent",
        "aside": state is not None and state[1] != "",
        "rows": shown.shown_tree(),
        "splitter": shown.shown_tree(),
    }
    while deed is None or not possible.get(deed, True):
        deed = dice.choice(DEEDS)
    if deed == "type":
        type_word(shown, log, next(words))
    elif deed == "empty":
        change_state(shown, log, lambda: press_in_field(shown, "ctrl+BackSpace"))
    elif deed == "back":
        change_state(shown, log, lambda: press_in_field(shown, "BackSpace"))
    elif deed == "aside":
        change_state(shown, log, lambda: act(shown.check_box(), "Toggle"))
    elif deed in ("next", "close", "reopen"):
        change_tab(shown, log, deed)
    elif deed == "fold":
        was = shown.shown_tree()
        log.begin("tree", "width", "rows")
        keys("ctrl+backslash")
        until(lambda: shown.shown_tree() != was, "the tree", 5)
        log.see(shown, "tree", "width", "rows")
    elif deed == "rows":
        fold_rows(shown, log, dice)
    elif deed == "splitter":
        move_splitter(shown, log, dice)
    elif deed == "region":
        turn_region(shown, log, dice)
