#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""main_job.py COUNTERSIGN CLI : the main job in the real window, by accessible names: find DescribeRegions, fill in, watch the string to sign change,
send to the practice gateway, read 200 and the response; then a profile with a wrong secret gets the vendor's refusal."""

import subprocess
import sys

import pyatspi

from window import Window, key, type_text, until


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        raise SystemExit(1)


def find_operation(window, name):
    """Filters the tree and opens the operation with the mouse."""
    window.click(window.find("Filter operations", "text"))
    key("ctrl+a")
    type_text(name)
    row = window.find(starts=name, role="table cell")
    window.click(row)
    key("Return")


def main():
    program, cli = sys.argv[1], sys.argv[2]
    # A wrong secret for the key that the gateway knows, kept in this session's keyring.
    added = subprocess.run([cli, "profile", "add", "Wrong", "--kind", "alibaba", "--access-key-id", "testid"], input="not-the-secret\n", text=True,
                           capture_output=True)
    check(added.returncode == 0, "a profile with a wrong secret is stored: " + added.stderr.strip())

    window = Window([program, "--profile", "Practice"])
    try:
        check(window.application.name.lower().startswith("countersign"), "the program is on the accessibility bus")
        find_operation(window, "DescribeRegions")
        before = until(lambda: window.text("String to sign", "text"), "a string to sign")
        check(before.startswith("GET&%2F&"), "the string to sign is there before anything is typed: " + before[:60])
        check("Action%3DDescribeRegions" in before, "it signs the operation")

        window.fill(window.find("AcceptLanguage", "text"), "en-US")
        after = until(lambda: (lambda t: t if "AcceptLanguage%3Den-US" in t else None)(window.text("String to sign", "text")), "the typed value in the string to sign")
        check(after != before, "typing changed the string to sign")
        signature = window.text("Signature", "text")
        check(len(signature.strip()) == 28, "the signature has 28 characters: " + signature.strip())

        window.press("Send")
        status = until(lambda: (lambda t: t if t.startswith("200") else None)(window.text("Response status")), "200")
        check("OK" in status, "the practice gateway answered " + status)
        body = window.text("Response body", "text")
        check("RegionEndpoint" in body and "RequestId" in body, "the response looks like the service's: " + body[:80])
        check(window.text("Request id").strip() != "", "the request id is shown")

        profile = window.labelled("Profile")
        endpoint = Window.read(window.find("Endpoint", "text"))
        profile.queryAction().doAction(0)
        window.click(until(lambda: next(n for n in window.all(starts="Wrong", role="list item") if n.getState().contains(pyatspi.STATE_SHOWING)), "the profile in the list"))
        until(lambda: "aliyuncs.com" in Window.read(window.find("Endpoint", "text")), "the vendor's endpoint")
        window.fill(window.find("Endpoint", "text"), endpoint + "\n")
        window.press("Send")
        status = until(lambda: (lambda t: t if t.startswith("4") else None)(window.text("Response status")), "a refusal")
        body = window.text("Response body", "text")
        check("IncompleteSignature" in body or "SignatureDoesNotMatch" in body, "a wrong secret gets the vendor's refusal: " + status)
        check("server string to sign is:" in body, "with the string the server signed")
    except Exception:
        window.tree()
        window.picture("/tmp/main_job_failed.png")
        raise
    finally:
        window.close()


if __name__ == "__main__":
    main()
