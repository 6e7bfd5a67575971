# SPDX-License-Identifier: GPL-3.0-or-later
"""What the converters share: telling facts from prose, values from noise."""

import re

SENSITIVE = re.compile(
    r"(?i)(passwo?r?d|passwd|pwd$|^psk$|secret|private_?key|privatekey|accesskey(?!id)|auth_?token|security_?token|^bgp_?auth_?key|authkey)"
)
#: Names that look sensitive and are not: switches, ids and names of a secret.
HARMLESS = re.compile(r"(?i)(inherit|secret_?id$|secret_?name$|password_?policy|keypairname|enable|is_?password)")

ID_LIKE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._:/*-]{0,63}$")
INTEGER = re.compile(r"^-?[0-9]{1,40}$")
DECIMAL = re.compile(r"^-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,4})?$")
#: A lone word with nothing but letters may be prose ("Immediate", "N/A"); an id or a value of a set has more shape or is short.
PLAIN_WORD = re.compile(r"^[A-Z]?[a-z]{13,}$")


def is_sensitive(name):
    return bool(SENSITIVE.search(name)) and not HARMLESS.search(name)


def example(value, kind, sensitive=False):
    """An example only where it is like an id or a number, and of the type; else an empty text."""
    if sensitive or kind in ("list", "struct", "map", "json", "any"):
        return ""
    text = scalar_text(value)
    if kind in ("integer", "number", "boolean"):
        return text if fits(text, kind) else ""
    if not ID_LIKE.match(text) or PLAIN_WORD.match(text):
        return ""
    return "" if text.lower() in ("n/a", "none", "null", "string", "example") else text


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


def effect(name, kind):
    """Read, write or delete, from the vendor's kind of operation and the verb that the name begins with."""
    if re.match(r"(?i)(batch)?(delete|release|remove|purge|destroy|terminate)", name) or kind == "delete":
        return "delete"
    if re.match(r"(?i)(batch)?(describe|list|get|query|show|check|download|is[A-Z]|export|read)", name) or kind in ("get", "list", "read"):
        return "read"
    return "write"


def words(name):
    """`CreateRouteTargetGroup` -> Create, Route, Target, Group."""
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+", name)


def about(name):
    """What an operation is about: its name without the verb."""
    return "".join(words(name)[1:])
