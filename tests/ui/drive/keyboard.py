#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""keyboard.py COUNTERSIGN : the main job in the real window by keyboard alone, read through the accessibility tree, in both languages: quick open finds an
operation, a field is filled in, the call is sent and answered."""

import sys

import pyatspi

from window import Window, key, type_text, until

WORDS = {
    "en": {"quick": "Quick open", "matches": "Matches", "status": "Response status", "signed": "String to sign"},
    "zh_CN": {"quick": "快速打开", "matches": "匹配项", "status": "响应状态", "signed": "待签名字符串"},
}


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        raise SystemExit(1)


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


def main():
    for language, words in WORDS.items():
        print(language, flush=True)
        window = Window([sys.argv[1], "--profile", "Practice", "--lang", language])
        try:
            main_job(window, words)
        except BaseException:
            window.tree()
            window.picture("/tmp/keyboard_failed.png")
            raise
        finally:
            window.close()


main()
