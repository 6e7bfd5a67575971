# SPDX-License-Identifier: GPL-3.0-or-later
"""by_accessibility.py COUNTERSIGN CLI LANGUAGE : the main job through the accessibility tree alone: no key and no pointer, only the actions, texts and
selections that the window offers to a screen reader or a switch."""

import subprocess
import sys

from main_job import check
from window import Window, until, walk
from words import Words


def choose_in_menu(window, text):
    """An entry of the menu bar. Menus that are not open do not count as showing."""
    name = text.replace("&", "")
    until(lambda: next(n for n in walk(window.application) if n.getRoleName() in ("menu item", "check menu item") and n.name == name), "the menu entry " + name).queryAction().doAction(0)


def main():
    program, cli, language = sys.argv[1:4]
    words = Words(language)
    added = subprocess.run([cli, "profile", "add", "Wrong", "--kind", "alibaba", "--access-key-id", "testid"], input="not-the-secret\n", text=True, capture_output=True)
    check(added.returncode == 0, "a profile with a wrong secret is stored: " + added.stderr.strip())

    window = Window([program, "--profile", "Practice", "--lang", language])
    try:
        window.find(words("Filter operations"), "text").queryEditableText().setTextContents("DescribeRegions")
        rows = window.find(words("Services"), "tree").queryTable()
        row = until(lambda: next(i for i in range(rows.nRows) if rows.getAccessibleAt(i, 0).name.startswith("DescribeRegions")), "the row of the operation")
        check(rows.addRowSelection(row) and rows.isRowSelected(row), "the row of an operation can be chosen")
        choose_in_menu(window, words("Open the &selected operation"))
        before = until(lambda: window.text(words("String to sign"), "text"), "a string to sign")
        check("Action%3DDescribeRegions" in before, "the operation is open and signed")

        window.find("AcceptLanguage", "text").queryEditableText().setTextContents("en-US")
        after = until(lambda: (lambda t: t if "AcceptLanguage%3Den-US" in t else None)(window.text(words("String to sign"), "text")), "the value in the string to sign")
        check(after != before, "the value changed the string to sign")

        window.press(words("Send"))
        status = until(lambda: (lambda t: t if t.startswith("200") else None)(window.text(words("Response status"))), "200")
        check("OK" in status, "the practice gateway answered " + status)
        check("RegionEndpoint" in window.text(words("Response body"), "text"), "the response is read")
        check(window.text(words("Request id")).strip() != "", "and its request id")

        endpoint = Window.read(window.find(words("Endpoint"), "text"))
        choose_in_menu(window, "Wrong")
        until(lambda: "aliyuncs.com" in Window.read(window.find(words("Endpoint"), "text")), "the vendor's endpoint with the other profile")
        window.find(words("Endpoint"), "text").queryEditableText().setTextContents(endpoint)
        window.press(words("Send"))
        status = until(lambda: (lambda t: t if t.startswith("4") else None)(window.text(words("Response status"))), "a refusal")
        body = window.text(words("Response body"), "text")
        check("IncompleteSignature" in body or "SignatureDoesNotMatch" in body, "a wrong secret gets the vendor's refusal: " + status)
    except Exception:
        window.tree()
        window.picture("/tmp/by_accessibility_failed.png")
        raise
    finally:
        window.close()


if __name__ == "__main__":
    main()
