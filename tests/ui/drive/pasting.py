# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in the signature debugger: paste a request that was copied elsewhere, wait for the verdict."""

import subprocess

from window import Window, key, until


class Clipboard:
    """What a person copied elsewhere: its owner has to stay."""

    def __init__(self, program):
        self.program = program
        self.holder = None

    def hold(self, text):
        self.release()
        self.holder = subprocess.Popen([self.program, "hold"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.holder.stdin.write(text.encode())
        self.holder.stdin.close()
        self.holder.stdout.readline()

    def release(self):
        if self.holder:
            self.holder.kill()
            self.holder.wait()

    def text(self):
        return subprocess.run([self.program, "dump"], capture_output=True, timeout=20).stdout.decode(errors="replace")


def paste(window, clipboard, text):
    field = window.find("Request to examine", "text")
    until(lambda: window.click(field) or field.getState().contains(window.FOCUSED), "the focus in the request")
    clipboard.hold(text)
    key("ctrl+a")
    key("ctrl+v")
    until(lambda: Window.read(field).strip() == text.strip(), "the pasted text")


def verdict(window, words):
    return until(lambda: (lambda t: t if words in t else None)(window.text("Verdict")), "a verdict with " + words)
