#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""trace_lines.py COUNTERSIGN : what a screen reader hears of the trace in the real window: painted lines one by one, where their bytes came from, the caret
as it moves, and which bytes are lit."""

import sys

import pyatspi

from window import Window, key, until


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        raise SystemExit(1)


def lines_of(text):
    """Line after line from the start, as a screen reader goes down: text, start, end."""
    position, lines = 0, []
    while position < text.characterCount:
        line, start, end = text.getTextAtOffset(position, pyatspi.TEXT_BOUNDARY_LINE_START)
        if end <= position:
            raise AssertionError(f"the line at {position} ends at {end}")
        lines.append((line, start, end))
        position = end
    return lines


def main():
    window = Window([sys.argv[1], "--open", "ecs/DescribeRegions", "--profile", "Practice"])
    try:
        until(lambda: window.text("String to sign", "text"), "a string to sign")
        window.fill(window.find("AcceptLanguage", "text"), "en-US")
        until(lambda: "AcceptLanguage%3Den-US" in window.text("String to sign", "text"), "the typed value in the string to sign")
        node = window.find("String to sign", "text")
        text = node.queryText()
        whole = text.getText(0, -1)
        lines = lines_of(text)
        check(len(lines) > 2, f"the string to sign is read in {len(lines)} lines")
        check("".join(line for line, _, _ in lines) == whole, "the lines together are the whole string")
        check(all(line.endswith("%26") or line.endswith("&") or end == len(whole) for line, _, end in lines), "each ends where a separator ends")
        before = text.getTextBeforeOffset(lines[1][1], pyatspi.TEXT_BOUNDARY_LINE_START)
        after = text.getTextAfterOffset(lines[0][1], pyatspi.TEXT_BOUNDARY_LINE_START)
        check(before[0] == lines[0][0] and after[0] == lines[1][0], "the line before and the line after are its neighbours")

        at = whole.index("en-US")
        _, start, end = text.getAttributeRun(at, False)  # Qt 6.4 hands on the bounds and no attribute that it does not know
        check(whole[start:end] == "en-US", f"the value is a run of its own from {start} to {end}")
        lit = until(lambda: "lit at" in node.description and node.description, "the lit bytes in the description")
        check("lit at " + str(whole.index("AcceptLanguage")) in lit, "what is lit is said: " + lit)

        key("Escape")  # the field's list of known values would keep the keys
        node.queryComponent().grabFocus()
        until(lambda: node.description.startswith("Line from byte 0"), "the focus in the string to sign")
        key("Down")
        until(lambda: lines[1][1] <= text.caretOffset < lines[1][2], "the caret in the second line")
        said = until(lambda: node.description.startswith("Line from byte " + str(lines[1][1])) and node.description, "the line's origins in the description")
        check("setting " in said or "form field " in said, "the caret's line is said with its origins: " + said)
        key("ctrl+Home")
        until(lambda: text.caretOffset == 0, "the caret at the start again")
        for step in range(at):
            key("Right")
            until(lambda: text.caretOffset == step + 1, f"the caret at {step + 1}")
        said = until(lambda: "At byte" in node.description and "form field AcceptLanguage" in node.description and node.description, "the origin at the caret")
        check(said.startswith(f"At byte {at}: form field AcceptLanguage"), "the byte at the caret names its origin: " + said)
    except Exception:
        window.tree()
        window.picture("/tmp/trace_lines_failed.png")
        raise
    finally:
        window.close()


main()
