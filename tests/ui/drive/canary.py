# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for secrets where none may be: in files, outputs, arguments, clipboards, accessible texts. A secret counts as found in any spelling: as it is,
base64 at each alignment, hex, percent-encoded, UTF-16, reversed, and in pieces of eight bytes."""

import base64
import os
import secrets
import string
import subprocess
import time

PIECE = 8


def made_up(length=40):
    """A secret that occurs nowhere else. Its signs include those that encodings change."""
    letters = string.ascii_letters + string.digits
    body = "".join(secrets.choice(letters) for _ in range(length - 4))
    return body[:9] + "+" + body[9:18] + "/" + body[18:27] + "=" + body[27:] + "&"


def pieces(text, size):
    """Every half a piece one begins, so that any stretch of one and a half pieces holds a whole one."""
    return {text[i : i + size] for i in range(0, len(text) - size + 1, size // 2)}


def spellings(secret):
    """Name of the spelling -> byte strings, any of which gives the secret away."""
    plain = secret.encode()
    found = {
        "plain": pieces(plain, PIECE),
        "reversed": pieces(plain[::-1], PIECE),
        "UTF-16": pieces(secret.encode("utf-16-le"), 2 * PIECE) | pieces(secret.encode("utf-16-be"), 2 * PIECE),
        "hex": pieces(plain.hex().encode(), 2 * PIECE) | pieces(plain.hex().upper().encode(), 2 * PIECE),
        "percent-encoded": set(),
        "base64": set(),
    }
    for escape in ("%{:02X}", "%{:02x}"):
        found["percent-encoded"] |= pieces("".join(escape.format(b) for b in plain).encode(), 3 * PIECE)
        kept = "".join(chr(b) if chr(b).isalnum() else escape.format(b) for b in plain)
        found["percent-encoded"] |= pieces(kept.encode(), PIECE + 4)
    for shift in range(3):  # where the secret starts within a group of three bytes
        for coder in (base64.b64encode, base64.urlsafe_b64encode):
            whole = coder(b"\0" * shift + plain)
            found["base64"].add(whole[4 if shift else 0 : len(whole) // 4 * 4 - 4])
    return found


class Search:
    """Collects what was found: where, which secret (by its name, never itself), in which spelling."""

    def __init__(self, named_secrets):
        self.patterns = [(name, spelling, pattern) for name, secret in named_secrets.items() for spelling, patterns in spellings(secret).items() for pattern in patterns]
        self.found = []
        self.bytes = 0
        self.places = 0

    def look(self, data, where):
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogatepass")
        self.bytes += len(data)
        self.places += 1
        seen = set()
        for name, spelling, pattern in self.patterns:
            if (name, spelling) not in seen and pattern in data:
                seen.add((name, spelling))
                self.found.append(f"{where}: the secret of {name}, {spelling}")

    def look_into_folder(self, folder):
        for root, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(root, name)
                self.look(name, path + " (its name)")
                if not os.path.isfile(path) or os.path.islink(path):
                    continue
                with open(path, "rb") as file:
                    self.look(file.read(), path)

    def look_at_process(self, pid):
        """Arguments and environment of a process and of all below it. Waits for one just made: both are empty until its program is in place."""
        for _ in range(100):
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                if file.read(1) or is_zombie(pid):
                    break
            time.sleep(0.01)
        for one in [pid] + descendants(pid):
            for part in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{one}/{part}", "rb") as file:
                        self.look(file.read(), f"{part} of process {one}")
                except OSError:
                    pass

    def look_at_clipboards(self, tool):
        """`tool` is the program `clipboard`."""
        self.look(subprocess.run([tool, "dump"], capture_output=True, timeout=20).stdout, "clipboard")


def is_zombie(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()[0] == "Z"


def descendants(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            children = [int(word) for word in file.read().split()]
    except OSError:
        return []
    return children + [below for child in children for below in descendants(child)]


def open_for_writing(pid):
    """Paths of the regular files that a process has open for writing."""
    paths = []
    for entry in os.listdir(f"/proc/{pid}/fd"):
        try:
            path = os.readlink(f"/proc/{pid}/fd/{entry}")
            with open(f"/proc/{pid}/fdinfo/{entry}") as file:
                flags = int(next(line for line in file if line.startswith("flags:")).split()[1], 8)
        except (OSError, StopIteration):
            continue
        if path.startswith("/") and os.path.isfile(path) and flags & (os.O_WRONLY | os.O_RDWR):
            paths.append(path)
    return paths


def check_search():
    """The search finds what is planted, in every spelling; without this an empty result would say nothing."""
    secret = made_up()
    plain = secret.encode()
    planted = {
        "plain": b"key=" + plain + b"\n",
        "plain, eight bytes": b"..." + plain[16:24] + b"...",
        "reversed": plain[::-1],
        "UTF-16": secret.encode("utf-16-le"),
        "UTF-16, big end first": secret.encode("utf-16-be"),
        "hex": plain.hex().encode(),
        "hex in capitals": plain.hex().upper().encode(),
        "percent-encoded": "".join(f"%{b:02X}" for b in plain).encode(),
        "percent-encoded by need": plain.replace(b"+", b"%2B").replace(b"/", b"%2F").replace(b"=", b"%3D").replace(b"&", b"%26"),
    }
    for shift in range(3):
        planted[f"base64 behind {shift} bytes"] = base64.b64encode(b"x" * shift + plain + b"tail")
    for what, data in planted.items():
        search = Search({"check": secret})
        search.look(b"\0" * 100 + data + b"\0" * 100, "planted")
        if not search.found:
            raise SystemExit("FAILED  the search does not find a secret " + what)
    search = Search({"check": secret})
    search.look(made_up().encode() * 100 + os.urandom(100000), "other bytes")
    if search.found:
        raise SystemExit("FAILED  the search finds what is not there")
