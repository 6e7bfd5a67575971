# SPDX-License-Identifier: GPL-3.0-or-later
"""Huawei Cloud's Server Migration Service, version 3, from facts that its SDKs agree on."""

import json

from . import facts, groups
from .descriptions import described

REGION_NAMES = {
    "cn-north-4": ("CN North-Beijing4", "华北-北京四"),
    "ap-southeast-1": ("CN-Hong Kong", "中国-香港"),
    "ap-southeast-3": ("AP-Singapore", "亚太-新加坡"),
    "my-kualalumpur-1": ("AP-Kuala Lumpur-OP6", "亚太-吉隆坡-OP6"),
    "ru-moscow-1": ("RU-Moscow2", "俄罗斯-莫斯科二"),
}

#: Set by the signature or the transport, never a field of a form.
TRANSPORT_HEADERS = {"x-auth-token", "content-type", "authorization", "host", "x-sdk-date"}

PLACES = {"path": "path", "query": "query", "header": "header"}


class Schemas:
    """Schemas by name; a reference that comes back to itself becomes any JSON."""

    def __init__(self, named):
        self.named = named

    def resolved(self, schema, seen):
        reference = schema.get("$ref")
        if reference is None:
            return schema, seen
        siblings = {key: value for key, value in schema.items() if key != "$ref"}
        if reference in seen or reference not in self.named:
            return {**siblings, "type": "json"}, seen
        followed, seen = self.resolved(self.named[reference], seen | {reference})
        return {**followed, **siblings}, seen


def kind_of(schema):
    kind = schema.get("type")
    if kind == "array":
        return "list"
    if kind == "object" or (kind is None and "properties" in schema):
        if schema.get("properties"):
            return "struct"
        return "map" if isinstance(schema.get("additionalProperties"), dict) else "json"
    return kind or "any"


def children(schema, kind, schemas, seen, make):
    if kind == "list":
        return [make(schema.get("items") or {"type": "any"}, schemas, seen, "")]
    if kind == "struct":
        return [make(child, schemas, seen, child["name"]) for child in schema["properties"]]
    if kind == "map":
        return [make(schema["additionalProperties"], schemas, seen, "")]
    return []


def node(schema, schemas, seen=frozenset(), name=""):
    schema, seen = schemas.resolved(schema, seen)
    kind = kind_of(schema)
    result = {
        "name": name,
        "type": kind,
        "required": schema.get("required") is True,
        "sensitive": facts.is_sensitive(name, kind),
        "default": facts.default(schema.get("default"), kind),
        "choices": facts.choices(schema.get("enum"), kind),
        "pattern": schema.get("pattern") or "",
        "format": schema.get("format") or "",
        "members": children(schema, kind, schemas, seen, node),
    }
    if kind in ("integer", "number"):
        result |= {"minimum": facts.bound(schema.get("minimum")), "maximum": facts.bound(schema.get("maximum"))}
    # the same fields of the facts: a lower bound of nothing says nothing
    result |= {key: schema[key] for key in ("minLength", "minItems") if schema.get(key)}
    result |= {key: schema[key] for key in ("maxLength", "maxItems") if key in schema}
    return facts.compacted(result)


def response_node(schema, schemas, seen=frozenset(), name=""):
    schema, seen = schemas.resolved(schema, seen)
    kind = kind_of(schema)
    return facts.compacted(
        {"name": name, "type": kind, "sensitive": facts.is_sensitive(name, kind), "members": children(schema, kind, schemas, seen, response_node)}
    )


def response_members(operation, schemas):
    """Members of a good answer. A lone `body` is how the SDKs say that the answer as a whole is a text: no members."""
    schema, seen = schemas.resolved(operation["response"], frozenset())
    members = schema.get("properties") or []
    if [member["name"] for member in members] == ["body"]:
        return []
    return [response_node(member, schemas, seen, member["name"]) for member in members]


def body_parameters(operation, schemas):
    """The body's members as parameters, and its shape; a body that is no object is one parameter."""
    if "requestBody" not in operation:
        return [], ""
    schema, seen = schemas.resolved(operation["requestBody"]["schema"], frozenset())
    if kind_of(schema) != "struct":
        whole = {"name": "body", "place": "body", "style": "json"} | node(schema, schemas, seen, "body")
        return [whole], "whole"
    taken = {parameter["name"] for parameter in operation["parameters"]}
    result = []
    for member in schema["properties"]:
        if member["name"] in taken:
            raise ValueError(f"{operation['operationId']}: {member['name']} is a parameter and a member of the body")
        result.append(placed(node(member, schemas, seen, member["name"]), "body"))
    return result, "json-object"


def placed(parameter, place):
    """With place and style: in a body all is JSON, a list in a query repeats its key."""
    kind = parameter["type"]
    style = "json" if place == "body" else "multi" if kind == "list" else "plain"
    return {"name": parameter["name"], "place": place, "type": kind, "style": style} | parameter


def parameters(operation, schemas):
    result = []
    for entry in operation["parameters"]:
        if entry["in"] == "header" and entry["name"].lower() in TRANSPORT_HEADERS:
            continue
        parameter = placed(node(entry, schemas, name=entry["name"]), PLACES[entry["in"]])
        if entry["in"] == "path":
            parameter["required"] = True
        result.append(parameter)
    result.sort(key=lambda parameter: ("path", "query", "header").index(parameter["place"]))
    return result


def effect(operation):
    """By method; a POST by its name, for the service lists, exports and deletes several things by POST too."""
    name = operation["operationId"]
    if name.startswith("Export"):
        return "read"
    return {"GET": "read", "DELETE": "delete"}.get(operation["method"]) or facts.effect(name)


def assembled(operation, schemas):
    body, shape = body_parameters(operation, schemas)
    name = operation["operationId"]
    return facts.compacted(
        {
            "name": name,
            **described("sms", name),
            "group": [operation["groupByPath"]],
            "methods": [operation["method"]],
            "path": operation["path"],
            "schemes": ["huawei-aksk", "huawei-token"],
            "bodyShape": shape,
            "contentType": operation["consumes"] if shape else "",
            "effect": effect(operation),
            "responseType": "application/json",
            "ramActions": ["sms:server:getCert"] if name == "ShowCertKey" else [],
            "parameters": parameters(operation, schemas) + body,
            "response": response_members(operation, schemas),
        }
    )


def service(data):
    document = json.loads((data / "facts" / "huawei-sms-v3.json").read_text(encoding="utf-8"))
    schemas = Schemas(document["schemas"])
    endpoints = []
    for region in document["regions"] + document["regionsSeenElsewhere"]:
        english, chinese = REGION_NAMES[region["id"]]
        endpoints.append({"region": region["id"], "en": english, "zh": chinese, "public": region["endpoint"].removeprefix("https://")})
    operations = [assembled(operation, schemas) for operation in document["operations"]]
    return {
        "format": "countersign-catalogue-2",
        "cloud": "huawei",
        "product": "sms",
        "version": document["version"],
        "code": document["service"],
        "titleEn": "Server Migration Service",
        "titleZh": "主机迁移服务 SMS",
        "defaultHost": endpoints[0]["public"],
        "groups": groups.named("sms", operations),
        "endpoints": endpoints,
        "operations": operations,
    }
