# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a window may let a secret slip, looked at while it runs and when it is gone."""

import os
import subprocess

from canary import Search, open_for_writing
from main_job import check
from window import walk

HOME = os.environ["HOME"]


def type_secret(secret):
    """By way of a pipe: an argument of the typing program could be seen."""
    subprocess.run(["xdotool", "type", "--delay", "4", "--file", "-"], input=secret.encode(), check=True)


def look_at_window(window, search):
    """Everything a screen reader could say."""
    for node in walk(window.application):
        try:
            search.look(node.name + "\n" + (node.description or ""), "accessible name")
            search.look(node.queryText().getText(0, -1), "accessible text of " + node.name)
        except Exception:
            continue


def nothing_outside(window):
    outside = [path for path in open_for_writing(window.process.pid) if not path.startswith((HOME, "/dev/"))]
    check(not outside, "nothing is written outside the home folder: " + ", ".join(outside))


def nothing_copied(named_secrets, clipboard):
    """`clipboard` is what a person copied to."""
    search = Search(named_secrets)
    search.look(clipboard.text(), "clipboard")
    check(not search.found, "what was copied holds no secret: " + ", ".join(search.found))


def report_findings(*searches):
    """The home folder is looked through by the first of them; then all must have found nothing."""
    searches[0].look_into_folder(HOME)
    found = sorted({line for search in searches for line in search.found})
    for line in found:
        print("FOUND   " + line)
    check(not found, f"no secret in {sum(one.places for one in searches)} places, {sum(one.bytes for one in searches) / 1e6:.1f} MB")
