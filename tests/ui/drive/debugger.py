# SPDX-License-Identifier: GPL-3.0-or-later
"""debugger.py COUNTERSIGN CLIPBOARD : the signature debugger in the real window, by accessible names: paste a request whose signature was made over another name,
read the verdict, walk through the differences, copy the report, open the request as a form. Then a secret that is typed and a token that is pasted: after the
window is closed neither may lie in any file of the home folder, nor may the secret be in any accessible text."""

import os
import sys
import urllib.parse

from canary import Search, made_up
from main_job import check
from pasting import Clipboard, paste, verdict
from secrecy import look_at_window, nothing_copied, nothing_outside, report_findings, type_secret
from window import Window, key, until

HOME = os.environ["HOME"]
SAMPLE = [
    ("Timestamp", "2016-02-23T12:46:24Z"), ("Format", "XML"), ("AccessKeyId", "testid"), ("Action", "DescribeRegions"), ("SignatureMethod", "HMAC-SHA1"),
    ("SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"), ("Version", "2014-05-26"), ("SignatureVersion", "1.0"), ("Signature", "CT9X0VtwR86fNWSnsc6v8YGOjuE="),
]


def curl(pairs):
    return "curl 'http://ecs.aliyuncs.com/?" + urllib.parse.urlencode(pairs, quote_via=urllib.parse.quote, safe="") + "'"


def main():
    program, clipboard_program = sys.argv[1:3]
    secret, token = made_up(), made_up()
    search = Search({"typed secret": secret, "pasted token": token})
    secret_only = Search({"typed secret": secret})
    clipboard = Clipboard(clipboard_program)
    printed = open(os.path.join(HOME, "printed"), "wb")
    window = Window([program, "--lang", "en"], stdout=printed, stderr=printed)
    try:
        key("ctrl+d")
        window.find("Request to examine", "text")
        check(True, "Ctrl+D opens the debugger")
        paste(window, clipboard, curl(SAMPLE))
        said = verdict(window, "TimeStamp")
        check("Timestamp" in said, "the verdict names both names: " + said)
        check(window.text("Observed signature").strip() == SAMPLE[-1][1], "the signature that was sent is shown")
        check(window.text("Reproduced signature").strip() == SAMPLE[-1][1], "and the same one, computed with the mistake")

        key("F8")
        told = until(lambda: next((n.description for n in window.all("Difference") if "byte" in n.description), None), "a difference that is told")
        check("0x53" in told and "0x73" in told, "F8 goes to the difference: " + told)

        key("ctrl+shift+c")
        report = until(lambda: (lambda t: t if "param-name-case" in t else None)(clipboard.text()), "the report on the clipboard")
        check("TimeStamp" in report and "testsecret" not in report, "the report names the cause and holds no secret")

        window.press("Open as a form")
        until(lambda: "DescribeRegions" in window.text("String to sign", "text"), "the operation's form with its string to sign")
        check(True, "the request is open as a form")

        key("ctrl+d")  # from the main window, which has the keyboard now
        until(lambda: window.active() == "Signature debugger — Countersign", "the debugger in front again")
        paste(window, clipboard, curl([("SecurityToken", token), *SAMPLE[:-1], ("Signature", "A" * 27 + "=")]))
        window.click(window.find("Type it", "radio button"))
        entry = window.find("Secret", "password text")
        until(lambda: window.click(entry) or entry.getState().contains(window.FOCUSED), "the focus in the secret")
        type_secret(secret)
        key("ctrl+Return")
        until(lambda: "TimeStamp" not in window.text("Verdict"), "a verdict with the other secret")
        search.look_at_process(window.process.pid)
        nothing_outside(window)
        look_at_window(window, secret_only)
        key("ctrl+shift+c")
        until(lambda: "Timestamp" in clipboard.text() or "ecs.aliyuncs.com" in clipboard.text(), "the second report")
        nothing_copied({"typed secret": secret, "pasted token": token}, clipboard)
        key("Escape")
        until(lambda: next(window.all("Request to examine", "text"), None) is None, "the debugger to close")
        key("ctrl+d")
        entry = window.find("Secret", "password text")
        check(Window.read(entry) == "", "the typed secret is gone with the window")
        key("Escape")
        key("ctrl+q")
        check(window.process.wait(15) == 0, "the program closes")
    except Exception:
        window.tree()
        window.picture("/tmp/debugger_failed.png")
        raise
    finally:
        window.close()
        clipboard.release()
    printed.close()
    report_findings(search, secret_only)


if __name__ == "__main__":
    main()
