# SPDX-License-Identifier: GPL-3.0-or-later
"""What the converters share: telling facts from prose, values from noise."""

import re

SENSITIVE = re.compile(
    r"(?i)(password$|passwd$|pwd$|^psk$|passphrase$|secret$|secret_?key$|private_?key(body)?$|^clientkey$|access_?key_?secret$"
    r"|auth_?key$|auth_?token$|security_?token$|accesstokencode$|activationcode$|^cak$)"
)

ID_LIKE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._:/*-]{0,63}$")
#: What tells an id or a value from a word of prose: a digit, nothing but capitals, or small letters with one or two marks inside.
SHAPED = re.compile(r"[0-9]|^[A-Z][A-Z_-]*$|^[a-z]+([_.:/*-][a-z]+){1,2}$|^(true|false)$")
INTEGER = re.compile(r"^-?[0-9]{1,40}$")
DECIMAL = re.compile(r"^-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,4})?$")


def is_sensitive(name, kind):
    """Whether a text of this name is a password or key: masked on screen, and never with an example."""
    return kind == "string" and bool(SENSITIVE.search(name))


def is_free_text(name):
    """Fields for a person's own words: what stands there as an example is prose, however it is spelled."""
    return name.lower().endswith(("description", "remark", "remarks", "comment", "comments", "message"))


def example(value, kind, withheld=False, known=()):
    """An example only where it is like an id or a number, or one of the `known` values, and of the type; else an empty text."""
    if withheld or kind in ("list", "struct", "map", "json", "any"):
        return ""
    text = scalar_text(value)
    if kind in ("integer", "number", "boolean"):
        return text if fits(text, kind) else ""
    is_value = ID_LIKE.match(text) and SHAPED.search(text) and text.lower() not in ("n/a", "null", "none")
    return text if is_value or text in known else ""


def scalar_text(value):
    """Texts and numbers as they are written in requests; anything else is no scalar."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    return value.strip() if isinstance(value, str) else ""


def fits(text, kind):
    """Whether a value can stand in a field of this type."""
    if kind == "integer":
        return bool(INTEGER.match(text))
    if kind == "number":
        return bool(DECIMAL.match(text))
    if kind == "boolean":
        return text in ("true", "false")
    return bool(text)


def default(value, kind):
    """The vendor's default if it fits the type. `True` and `False` are meant as booleans; `fasle` is not repaired."""
    text = scalar_text(value)
    if kind == "boolean":
        text = text.lower()
    if kind in ("list", "struct", "map", "json", "any") or not fits(text, kind):
        return ""
    # a default of several words is an explanation, not a value
    return text if kind != "string" or (" " not in text and len(text) <= 128) else ""


def choices(values, kind):
    """Allowed values: once each, in the vendor's order, as text. Values that no field of the type could send are left out."""
    result = []
    for value in values or []:
        text = scalar_text(value)
        if kind == "boolean":
            text = text.lower()
        if fits(text, kind) and text not in result:
            result.append(text)
    return result


def bound(value):
    """A decimal bound as text; never through a float of ours when the vendor wrote text."""
    text = scalar_text(value)
    return text if DECIMAL.match(text) else ""


def compacted(value):
    """Without members that say nothing."""
    return {key: item for key, item in value.items() if item not in ("", None, False, [], {})}


#: Verbs that decide; the vendor's kind of operation decides for the rest, except where it contradicts a verb that changes things.
DELETES = re.compile(r"(Batch)?(Delete|Release|Remove|Terminate|Destroy|Purge)(?![a-z])")
READS = re.compile(r"(Batch)?(Vpc)?(Describe|List|Get|Query|Show|Check|Download|Diagnose)(?![a-z])")
UNDOES = re.compile(r"(Unassociate|Dissociate|Disassociate|Unassign|Untag|UnTag|Revoke|Disable)(?![a-z])")


def effect(name, kind=""):
    """Read, write or delete. `kind` is the vendor's: get, list, create, update, delete or nothing."""
    if DELETES.match(name) or (kind == "delete" and UNDOES.match(name)):
        return "delete"
    return "read" if READS.match(name) else "write"
