# SPDX-License-Identifier: GPL-3.0-or-later
"""Text to bytes, bytes to percent signs, and what goes wrong on the way."""
import functools
import re
import urllib.parse

UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
ENCODER_HABITS = ("space-as-plus", "asterisk-not-encoded", "tilde-encoded", "reserved-not-encoded", "slash-in-value-not-encoded", "hex-lower-case")


@functools.lru_cache(maxsize=None)
def _table(habits):
    plain = set(UNRESERVED)
    if "asterisk-not-encoded" in habits:
        plain.add(ord("*"))
    if "tilde-encoded" in habits:
        plain.remove(ord("~"))
    if "reserved-not-encoded" in habits:
        plain.update(b"!'()*")
    if "slash-in-value-not-encoded" in habits:
        plain.add(ord("/"))
    form = "%%%02x" if "hex-lower-case" in habits else "%%%02X"
    table = [chr(byte) if byte in plain else form % byte for byte in range(256)]
    if "space-as-plus" in habits:
        table[ord(" ")] = "+"
    return table


def percent(data, habits=frozenset()):
    """Every byte but the unreserved ones as %XX."""
    table = _table(habits)
    return "".join([table[byte] for byte in data])


def habits_at(mistakes, place):
    return frozenset(habit for habit in ENCODER_HABITS if mistakes.shows(habit, place))


def decoded(text):
    return urllib.parse.unquote(text)


def holds_escapes(text):
    return re.search("%[0-9A-Fa-f]{2}", text) is not None


def json_escaped(text):
    r"""\uXXXX for all that is not ASCII, in halves beyond the sixteenth bit."""
    units = text.encode("utf-16-be")
    return "".join(chr(unit) if unit < 0x80 else "\\u%04x" % unit
                   for unit in (int.from_bytes(units[i:i + 2], "big") for i in range(0, len(units), 2)))


def cesu8(text):
    """Each half of a surrogate pair as three bytes of its own."""
    units = text.encode("utf-16-be")
    return b"".join(chr(int.from_bytes(units[i:i + 2], "big")).encode("utf-8", "surrogatepass") for i in range(0, len(units), 2))


CHARSETS = {"charset-gbk": "gbk", "charset-latin1": "latin-1", "charset-utf16": "utf-16-le"}


def to_bytes(text, mistakes, place):
    """The bytes of a name or a value in one place of the request."""
    if mistakes.shows("json-escapes", place):
        text = json_escaped(text)
    if mistakes.shows("surrogates-encoded-separately", place):
        return cesu8(text)
    for id, charset in CHARSETS.items():
        if mistakes.where(id, "at") == place:
            return text.encode(charset, "replace")
    return text.encode()


def whole_to_bytes(text, mistakes, place="string"):
    """The bytes of a whole string to sign. \\param text str, or bytes that hold values of another charset already"""
    charset = mistakes.where("charset-utf16", "wrote", "utf-16-le") if mistakes.where("charset-utf16", "at") == place else None
    for id in ("charset-gbk", "charset-latin1"):
        if mistakes.where(id, "at") == place:
            charset = CHARSETS[id]
    if charset is None:
        return text
    return text.decode("utf-8", "surrogateescape").encode(charset, "replace")


def natural_key(name):
    """a.2 before a.10."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split("([0-9]+)", name) if part]
