# SPDX-License-Identifier: GPL-3.0-or-later
"""The written form: JSON with one line per parameter, top-level response member, group and endpoint, so that a change reads well."""

import json


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def lines(values, indent):
    """A list with one element per line."""
    if not values:
        return "[]"
    blanks = " " * indent
    return "[\n" + ",\n".join(blanks + " " + compact(value) for value in values) + "\n" + blanks + "]"


BY_LINE = ("parameters", "response")


def operation(value):
    """Head members on one line, long lists below it."""
    head = {key: item for key, item in value.items() if key not in BY_LINE and key != "errors"}
    parts = [compact(head)[1:-1]]
    parts += [f'"{key}":{lines(value[key], 3)}' for key in BY_LINE if value.get(key)]
    if value.get("errors"):
        parts.append(f'"errors":{compact(value["errors"])}')
    return "  {" + ",\n   ".join(parts) + "}"


def document(service):
    head = [f' "{key}": {compact(item)}' for key, item in service.items() if key not in ("groups", "endpoints", "operations")]
    head += [f' "{key}": {lines(service[key], 1)}' for key in ("groups", "endpoints")]
    operations = ",\n".join(operation(value) for value in service["operations"])
    head.append(f' "operations": [\n{operations}\n ]')
    return "{\n" + ",\n".join(head) + "\n}\n"


def write(service, folder):
    path = folder / service["cloud"] / f"{service['product']}-{service['version']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document(service), encoding="utf-8")
    return path
