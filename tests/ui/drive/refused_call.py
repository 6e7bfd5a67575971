#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""refused_call.py COUNTERSIGN CLI : a profile whose secret was pasted with its line end sends to a practice gateway, is refused, and reads why in the
Compare tab; one button mends it. Then a proxy changes a value on the way, and the verdict leads to its field."""

import pathlib
import subprocess
import sys

from main_job import check
from window import Window, key, until

HERE = pathlib.Path(__file__).resolve().parent
PROXY = HERE.parents[1] / "support" / "changing_proxy.py"


def listening(command):
    """Starts a server that says where it listens. Gives the process and its URL."""
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    return server, server.stdout.readline().removeprefix("listening on ").strip()


def refused(window, words):
    """Sends; the verdict with `words` comes by itself."""
    window.press("Send")
    until(lambda: window.text("Response status").startswith("400"), "a refusal")
    return until(lambda: (lambda text: text if words in text else None)(window.text("Verdict")), "a verdict with " + words)


def main():
    program, cli = sys.argv[1], sys.argv[2]
    gateway, url = listening([cli, "gateway", "--port", "0"])
    proxy, proxied = listening([sys.executable, str(PROXY), url])
    # The last line end ends the input; the one before it belongs to the secret, as in a text that was copied with it.
    subprocess.run([cli, "profile", "add", "Pasted", "--kind", "alibaba", "--access-key-id", "testid"], input="testsecret\r\r\n", text=True, check=True)

    window = Window([program, "--open", "ecs/DescribeInstances", "--profile", "Pasted"])
    try:
        window.fill(window.find("Endpoint", "text"), url + "\n")
        window.fill(window.find("Find a parameter", "text"), "InstanceName")  # the form is longer than the window
        window.fill(window.find("InstanceName", "text"), "db + cache")
        verdict = refused(window, "secret")
        check("line break" in verdict or "newline" in verdict, "Compare names the secret's line end: " + verdict)
        window.press("Trim the secret and send again…")
        window.press("Trim and send")
        until(lambda: window.text("Response status").startswith("200"), "200 with the trimmed secret")
        check(True, "one button mends it: " + window.text("Response status"))

        window.fill(window.find("Endpoint", "text"), proxied + "\n")
        verdict = refused(window, "InstanceName")
        check("db + cache" in verdict, "Compare names what changed on the way: " + verdict)
        check("%252B" in window.text("Ours") and "%2520" in window.text("Theirs"), "the two strings stand there with their difference")
        key("F8")
        window.press("Go to field InstanceName")
        field = window.find("InstanceName", "text")
        until(lambda: field.getState().contains(Window.FOCUSED), "the focus in the field")
        check(True, "a button leads to the field")
    except Exception:
        window.tree()
        window.picture("/tmp/refused_call_failed.png")
        raise
    finally:
        window.close()
        gateway.terminate()
        proxy.terminate()


if __name__ == "__main__":
    main()
