#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""keyboard.py COUNTERSIGN : the main job in the real window by keyboard alone, read through the accessibility tree, in both languages: quick open finds an
operation, a field is filled in, the call is sent and answered; then Tab walks round the window and every stop has a name."""

import sys

import pyatspi

from window import Window, key, type_text, until

WORDS = {
    "en": {"quick": "Quick open", "matches": "Matches", "status": "Response status", "signed": "String to sign", "actions": "All actions"},
    "zh_CN": {"quick": "快速打开", "matches": "匹配项", "status": "响应状态", "signed": "待签名字符串", "actions": "所有操作"},
}


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        raise SystemExit(1)


def showing(node):
    """What is in sight, below node; rows say they have the focus even when their list has not."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING) and child.getRoleName() not in ("list item", "table cell", "tree item"):
            yield from showing(child)


def focused(window):
    """The control that has the focus."""

    def search():
        return [node for node in showing(window.application) if node.getState().contains(pyatspi.STATE_FOCUSED)][-1]

    return until(search, "a control with the focus")


def spoken(node):
    """Its name, or that of the label that belongs to it."""
    if node.name:
        return node.name
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def place(node):
    """Enough to know a control again."""
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return (node.getRoleName(), spoken(node), box.x, box.y, box.width, box.height)


def main_job(window, words):
    key("ctrl+p")
    field = window.find(words["quick"], "text")
    until(lambda: field.getState().contains(pyatspi.STATE_FOCUSED), "the focus in quick open")
    type_text("ecs describeregions")
    matches = window.find(words["matches"])
    first = until(lambda: (lambda row: row if row and row.name.startswith("DescribeRegions") else None)(matches.getChildAtIndex(0)), "the best match")
    check(first.name.startswith("DescribeRegions"), "quick open offers " + first.name)
    key("Return")
    field = window.find("AcceptLanguage", "text")
    check(words["quick"] not in [n.name for n in window.all(role="text")], "quick open is closed again")

    for _ in range(40):
        if field.getState().contains(pyatspi.STATE_FOCUSED):
            break
        key("Tab")
    check(field.getState().contains(pyatspi.STATE_FOCUSED), "Tab comes to the field AcceptLanguage")
    type_text("en-US")
    until(lambda: "AcceptLanguage%3Den-US" in window.text(words["signed"], "text"), "the typed value in the string to sign")
    check(True, "what is typed is in the string to sign")
    key("ctrl+Return")
    status = until(lambda: (lambda t: t if t.startswith("200") else None)(window.text(words["status"])), "200")
    check(status.startswith("200"), "Ctrl+Enter sends: " + status)


def palette(window, words):
    key("ctrl+k")
    rows = window.find(words["matches"])
    check(rows.childCount > 30, f"the list of all actions has {rows.childCount} rows")
    key("Escape")


def round_trip(window):
    """From a control back to the same one by Tab; every stop on the way has a name."""
    key("F6")
    start = place(focused(window))
    seen = [start]
    for _ in range(200):
        key("Tab")
        node = focused(window)
        name = spoken(node)
        check(name != "", f"stop {len(seen)}: {node.getRoleName()} {name[:60]!r}")
        now = place(node)
        if now == start:
            check(len(seen) > 15, f"Tab comes round after {len(seen)} stops")
            return
        check(now not in seen, "the walk does not stop at the same control twice")
        seen.append(now)
    check(False, "Tab comes round")


def main():
    for language, words in WORDS.items():
        print(language, flush=True)
        window = Window([sys.argv[1], "--profile", "Practice", "--lang", language])
        try:
            main_job(window, words)
            palette(window, words)
            round_trip(window)
        except BaseException:
            window.tree()
            window.picture("/tmp/keyboard_failed.png")
            raise
        finally:
            window.close()


main()
