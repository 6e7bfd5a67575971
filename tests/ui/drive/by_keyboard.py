# SPDX-License-Identifier: GPL-3.0-or-later
"""by_keyboard.py COUNTERSIGN CLI LANGUAGE : the main job with the keyboard alone, in the real window: find DescribeRegions, fill in, watch the string to
sign change, send, read the answer; then a profile with a wrong secret is refused. Nothing is clicked; what has the focus is asked of the
accessibility bus, as a screen reader would."""

import subprocess
import sys

from main_job import check
from window import Window, key, type_text, until
from words import Words


def focused(window):
    """The control that has the focus. Tabs and rows say so of themselves whenever they are the chosen ones of theirs."""
    return next((node for node in window.all() if node.getState().contains(window.FOCUSED) and node.getRoleName() not in ("page tab", "table cell", "list item")), None)


def tab_to(window, name, role="text", limit=60):
    """Presses Tab until the control of that name has the focus."""
    field = window.find(name, role)
    for _ in range(limit):
        key("Tab")
        if field.getState().contains(window.FOCUSED):
            return field
    raise SystemExit(f"FAILED  Tab does not come to {name}")


def open_by_name(window, words, text, shortcut="ctrl+p"):
    """Quick open or the palette: type the last word, which every keyboard has, take the first match."""
    key(shortcut)
    until(lambda: focused(window).name == words("Quick open"), "the field of quick open")
    type_text(text.split()[-1])
    until(lambda: next(window.all(starts=text, role="list item"), None), "a match for " + text)
    key("Return")


def main():
    program, cli, language = sys.argv[1:4]
    words = Words(language)
    added = subprocess.run([cli, "profile", "add", "Wrong", "--kind", "alibaba", "--access-key-id", "testid"], input="not-the-secret\n", text=True, capture_output=True)
    check(added.returncode == 0, "a profile with a wrong secret is stored: " + added.stderr.strip())

    window = Window([program, "--profile", "Practice", "--lang", language])
    try:
        open_by_name(window, words, "DescribeRegions")
        before = until(lambda: window.text(words("String to sign"), "text"), "a string to sign")
        check("Action%3DDescribeRegions" in before, "the operation is open and signed")

        tab_to(window, "AcceptLanguage")
        type_text("en-US")
        after = until(lambda: (lambda t: t if "AcceptLanguage%3Den-US" in t else None)(window.text(words("String to sign"), "text")), "the typed value in the string to sign")
        check(after != before, "typing changed the string to sign")

        key("ctrl+Return")
        status = until(lambda: (lambda t: t if t.startswith("200") else None)(window.text(words("Response status"))), "200")
        check("OK" in status, "the practice gateway answered " + status)
        answer = tab_to(window, words("Response body"))
        check("RegionEndpoint" in Window.read(answer), "the response is reached and read by keyboard")
        key("ctrl+Home")
        key("shift+Down")
        check(answer.queryText().getNSelections() == 1, "and selected from")

        endpoint = Window.read(window.find(words("Endpoint"), "text"))
        open_by_name(window, words, words("Use profile %1").replace("%1", "Wrong"), "ctrl+k")
        until(lambda: "aliyuncs.com" in Window.read(window.find(words("Endpoint"), "text")), "the vendor's endpoint with the other profile")
        tab_to(window, words("Endpoint"))
        key("ctrl+a")
        type_text(endpoint + "\n")
        key("ctrl+Return")
        status = until(lambda: (lambda t: t if t.startswith("4") else None)(window.text(words("Response status"))), "a refusal")
        body = window.text(words("Response body"), "text")
        check("IncompleteSignature" in body or "SignatureDoesNotMatch" in body, "a wrong secret gets the vendor's refusal: " + status)
        key("ctrl+w")
        until(lambda: next(window.all(words("Open an example"), "push button"), None), "the first page again")
        key("ctrl+q")
        check(window.process.wait(10) == 0, "and the window closes")
    except Exception:
        window.tree()
        window.picture("/tmp/by_keyboard_failed.png")
        raise
    finally:
        window.close()


if __name__ == "__main__":
    main()
