# SPDX-License-Identifier: GPL-3.0-or-later
"""Alibaba's RPC services from both metadata sets: the live one where it has the operation, that of the command line for the rest.

The command line's set is younger; parameters that only it has are added to an operation that both have.
"""

import json
import tarfile

from . import facts, schemes
from .descriptions import ALSO_IN, described
from .groups import GROUPS, SHORTER, named
from .ramactions import RAM_ACTIONS

#: product, version, code as SDKs spell it, the product's names, host without a region
SERVICES = (
    ("ecs", "2014-05-26", "Ecs", "Elastic Compute Service", "云服务器 ECS", "ecs.aliyuncs.com"),
    ("smc", "2019-06-01", "smc", "Server Migration Center", "服务器迁移中心 SMC", "smc.aliyuncs.com"),
    ("vpc", "2016-04-28", "Vpc", "Virtual Private Cloud", "专有网络 VPC", "vpc.aliyuncs.com"),
)

#: Parameters that the gateway fills in from the signature: the vendor's own API toolkit hides exactly these in its forms.
HIDDEN = {"Action", "AccessKeyId", "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount"}
#: Parameters of the signature. An operation with a field of such a name cannot be called as it is described.
SIGNED = {"Version", "Format", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp", "SecurityToken"}

PLACES = {"query": "query", "formData": "form", "body": "form", "path": "path", "header": "header", "host": "host"}
STYLES = {"repeatList": "repeat-list", "flat": "flat", "json": "json", "simple": "comma"}

#: format A's type -> (type, style); measured against format B, operation by operation
A_TYPES = {
    "String": ("string", "plain"),
    "Integer": ("integer", "plain"),
    "Long": ("integer", "plain"),
    "Float": ("number", "plain"),
    "Double": ("number", "plain"),
    "Boolean": ("boolean", "plain"),
    "RepeatList": ("list", "repeat-list"),
    "Array": ("list", "flat"),
    "Struct": ("struct", "flat"),
    "Json": ("json", "plain"),
    "Any": ("any", "plain"),
}


class Schemas:
    """The named schemas of one document; a reference that comes back to itself, or leads nowhere, becomes any JSON."""

    PREFIX = "#/components/schemas/"

    def __init__(self, components):
        self.named = (components or {}).get("schemas") or {}

    def resolved(self, schema, seen):
        """The schema with its reference followed, members beside `$ref` winning; and the names met on the way."""
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return schema, seen
        name = reference.removeprefix(self.PREFIX)
        target = self.named.get(name)
        siblings = {key: value for key, value in schema.items() if key != "$ref"}
        if target is None or name in seen:
            return {**siblings, "type": "json"}, seen
        followed, seen = self.resolved(target, seen | {name})
        return {**followed, **siblings}, seen


def kind_of(schema):
    """Our type for a schema of format B."""
    kind = schema.get("type")
    if kind == "array":
        return "list"
    if kind == "object" or (kind is None and schema.get("properties")):
        if schema.get("properties"):
            return "struct"
        return "map" if isinstance(schema.get("additionalProperties"), dict) else "json"
    return kind if kind in ("string", "integer", "number", "boolean", "json", "any") else "any"


def node(schema, schemas, seen=frozenset(), name=""):
    """One node of a parameter tree, from format B."""
    schema, seen = schemas.resolved(schema, seen)
    kind = kind_of(schema)
    sensitive = facts.is_sensitive(name, kind)
    titles = schema.get("enumValueTitles") if isinstance(schema.get("enumValueTitles"), dict) else {}
    choices = facts.choices(schema.get("enum"), kind)
    suggestions = facts.choices(titles, kind) if kind != "boolean" and not choices else []
    result = {
        "name": name,
        "type": kind,
        "required": schema.get("required") is True,
        "recommended": schema.get("docRequired") is True and schema.get("required") is not True,
        "sensitive": sensitive,
        "deprecated": schema.get("deprecated") is True,
        "default": facts.default(schema.get("default"), kind),
        "example": facts.example(schema.get("example"), kind, sensitive or facts.is_free_text(name), choices + suggestions),
        "choices": choices,
        "suggestions": suggestions,
        "pattern": schema.get("pattern") or "",
        "format": schema.get("format") or "",
    }
    if kind in ("integer", "number"):
        result |= {"minimum": facts.bound(schema.get("minimum")), "maximum": facts.bound(schema.get("maximum"))}
    for bound in ("minLength", "maxLength", "minItems", "maxItems"):
        if isinstance(schema.get(bound), int) and schema[bound] > (0 if bound.startswith("min") else -1):
            result[bound] = schema[bound]
    if kind == "list":
        items = schema.get("items") if isinstance(schema.get("items"), dict) else {"type": "any"}
        if schema.get("enum") and not items.get("enum"):
            items = {**items, "enum": schema["enum"]}
        result["members"] = [node(items, schemas, seen)]
    elif kind == "struct":
        result["members"] = [node(child, schemas, seen, key) for key, child in schema["properties"].items()]
    elif kind == "map":
        result["members"] = [node(schema["additionalProperties"], schemas, seen)]
    return facts.compacted(result)


def united(first, second):
    """Two entries of one name: the first stays, the second fills in what it does not say; required if either is."""
    merged = {**second, **first}
    if first.get("required") or second.get("required"):
        merged["required"] = True
    return merged


def live_parameters(operation, schemas):
    """Format B's parameters of an operation, each name once."""
    result = {}
    for entry in operation.get("parameters") or []:
        name = entry["name"]
        if name in HIDDEN:
            continue
        if name in SIGNED:
            raise ValueError(f"a parameter is called {name}, as one of the signature's")
        parameter = node(entry.get("schema") or {}, schemas, name=name)
        place = PLACES[entry["in"]]
        style = STYLES.get(entry.get("style"), "plain")
        if parameter["type"] in ("list", "struct", "map") and style == "plain":
            style = "flat"
        if place == "path":
            parameter["required"] = True
        parameter = {"name": name, "place": place, "type": parameter.pop("type"), "style": style} | parameter
        result[name] = united(result[name], parameter) if name in result else parameter
    return list(result.values())


def command_line_parameter(entry, is_member=False):
    """One parameter of format A. What a Struct or an Array holds is not said there, so both take JSON text as it stands."""
    kind, style = A_TYPES[entry["type"]]
    children = entry.get("sub_parameters") or []
    if kind == "struct" or entry["type"] == "Array":
        kind = "json"
    members = [command_line_parameter(child, True) for child in children]
    if kind == "list":
        members = [{"type": "struct", "members": members} if members else {"type": "string"}]
    elif kind == "json" and members:
        kind, style = "list", "json"
        members = [{"type": "struct", "members": members}]
    else:
        members = []
    result = {"name": entry["name"], "type": kind, "required": entry["required"] is True, "members": members}
    result["sensitive"] = facts.is_sensitive(entry["name"], kind)
    if not is_member:
        place = {"Query": "query", "Body": "form", "FormData": "form", "Path": "path", "Header": "header", "Host": "host"}
        result = {"name": entry["name"], "place": place[entry["position"]], "type": kind, "style": style} | result
    return facts.compacted(result)


def command_line_parameters(operation):
    """Format A's parameters of an operation; none for an operation that it lacks."""
    entries = [entry for entry in (operation or {"parameters": []})["parameters"] if entry["name"] not in HIDDEN]
    entries.sort(key=lambda entry: not entry["required"])   # format A is alphabetical; what must be given comes first
    return [command_line_parameter(entry) for entry in entries]


def response_node(schema, schemas, seen=frozenset(), name="", depth=0):
    """One node of a response, from format B."""
    schema, seen = schemas.resolved(schema, seen)
    kind = kind_of(schema)
    sensitive = facts.is_sensitive(name, kind)
    example = facts.example(schema.get("example"), kind, sensitive or facts.is_free_text(name))
    result = {"name": name, "type": kind, "sensitive": sensitive, "example": example}
    if depth > 20:
        return facts.compacted({"name": name, "type": "json"})
    if kind == "list":
        items = schema.get("items") if isinstance(schema.get("items"), dict) else {"type": "any"}
        result["members"] = [response_node(items, schemas, seen, "", depth + 1)]
    elif kind == "struct":
        result["members"] = [response_node(child, schemas, seen, key, depth + 1) for key, child in schema["properties"].items()]
    elif kind == "map":
        result["members"] = [response_node(schema["additionalProperties"], schemas, seen, "", depth + 1)]
    return facts.compacted(result)


def response_members(operation, schemas):
    schema = ((operation.get("responses") or {}).get("200") or {}).get("schema") or {}
    top = response_node(schema, schemas) if schema else {}
    return top.get("members", []) if top.get("type") == "struct" else []


def error_codes(operation):
    """`404 InvalidRegionId.NotFound`, each once, by status and then in the vendor's order."""
    result = []
    for status, entries in sorted((operation.get("errorCodes") or {}).items()):
        for entry in entries:
            code = (entry.get("errorCode") or "").strip()
            if not code or " " in code:
                continue
            line = f"{status} {code}" if status.isdigit() else code
            if line not in result:
                result.append(line)
    return result


def group_name(title):
    """The name under which the tree knows a directory; one that the vendor has not put into English is `Other`."""
    name = SHORTER.get(title, title or "")
    return name if name.isascii() and name else "Other"


def groups(directories):
    """Operation -> path of its directory; the first place counts."""
    result = {}

    def walk(entries, path):
        for entry in entries:
            if isinstance(entry, str):
                result.setdefault(entry, path)
            else:
                walk(entry.get("children") or [], path + [group_name(entry.get("title"))])

    walk(directories or [], [])
    return result


def titles(directories):
    """Id of a directory -> its title, at every depth."""
    result = {}
    for entry in directories or []:
        if not isinstance(entry, str):
            result[entry["id"]] = entry.get("title") or ""
            result |= titles(entry.get("children"))
    return result


def chinese_names(document, path):
    """English name of a group -> the vendor's Chinese one, where the Chinese metadata at `path` is there. Names of our own stay ours."""
    if not path.exists():
        return {}
    chinese = titles(json.loads(path.read_text(encoding="utf-8")).get("directories"))
    english = titles(document.get("directories"))
    return {
        title: chinese[identifier]
        for identifier, title in english.items()
        if chinese.get(identifier) and title == group_name(title) and not chinese[identifier].isascii()
    }


def methods(allowed, parameters):
    """The pages sign GET, so it comes first unless a field goes into a form."""
    allowed = [method.upper() for method in allowed]
    if any(parameter["place"] == "form" for parameter in parameters):
        return [method for method in ("POST", *allowed) if method in allowed][:1] + [m for m in allowed if m not in ("POST", "GET")]
    return (["GET"] if "GET" in allowed else []) + [method for method in allowed if method != "GET"]


def assembled(product, version, name, *, allowed, parameters, live=None, schemas=None, group=None):
    """One operation in the order in which it is written."""
    live = live or {}
    tags = live.get("systemTags") or {}
    return facts.compacted(
        {
            "name": name,
            **described(product, name),
            "group": group or ["Other"],
            "alsoIn": ALSO_IN.get((product, *(group or [])), []),
            "methods": methods(allowed, parameters),
            "path": "/",
            "fixedQuery": [["Action", name], ["Version", version]],
            "schemes": schemes.of_alibaba(product, "RPC", live.get("security")),
            "formats": ["JSON", "XML"],
            "contentType": "application/x-www-form-urlencoded" if any(p["place"] == "form" for p in parameters) else "",
            "effect": facts.effect(name, tags.get("operationType") or live.get("operationType") or ""),
            "billed": tags.get("chargeType") == "paid",
            "deprecated": live.get("deprecated") is True,
            "responseType": "application/json",
            "ramActions": RAM_ACTIONS.get((product, name), []),
            "parameters": parameters,
            "response": response_members(live, schemas) if live else [],
            "errors": error_codes(live),
        }
    )


def operations(product, version, document, archive):
    schemas = Schemas(document.get("components"))
    live = document["apis"]
    placed = groups(document.get("directories"))
    written = {}
    for name in dict.fromkeys([*placed, *live]):
        if name not in live:
            continue
        parameters = live_parameters(live[name], schemas)
        known = {parameter["name"] for parameter in parameters}
        parameters += [entry for entry in command_line_parameters(archive.get(name)) if entry["name"] not in known]
        written[name] = assembled(
            product, version, name, allowed=live[name]["methods"], parameters=parameters, live=live[name], schemas=schemas,
            group=placed.get(name),
        )
    for name in sorted(set(archive) - set(live)):
        parameters = command_line_parameters(archive[name])
        written[name] = assembled(
            product, version, name, allowed=archive[name]["method"].split("|"), parameters=parameters,
            group=GROUPS.get((product, name)),
        )
    return list(written.values())


def endpoints(product, regions):
    """Regions of a product with their hosts: the documented table first, then the live one, then the command line's."""
    result = []
    for region, hosts in sorted(regions["products"][product]["endpoints"].items()):
        public = next((hosts[key] for key in ("docPublic", "apiDocs", "cliRegional") if hosts.get(key)), "")
        private = next((hosts[key] for key in ("docVpc", "cliVpc") if hosts.get(key)), "")
        names = regions["regions"].get(region)
        if names is None or not public:
            continue   # test and vendor-internal regions have no name that a person could choose by
        entry = {"region": region, "en": names["nameEn"], "zh": names.get("nameZh", ""), "public": public.strip(), "vpc": private.strip()}
        result.append(facts.compacted(entry))
    return result


def archive_operations(data):
    """Format A's operations of all our products, in one pass over the archive."""
    found = {product: {} for product, *_ in SERVICES}
    with tarfile.open(data / "aliyun-openapi-meta.tar.xz") as archive:
        for member in archive:
            parts = member.name.split("/")
            if len(parts) >= 3 and parts[-3] == "metadatas" and parts[-2] in found and member.isfile():
                operation = json.load(archive.extractfile(member))
                found[parts[-2]][operation["name"]] = operation
    return found


def services(data):
    regions = json.loads((data / "facts" / "alibaba-regions.json").read_text(encoding="utf-8"))
    archive = archive_operations(data)
    for product, version, code, title, title_zh, host in SERVICES:
        path = data / "api-docs" / "en_us" / product / version / "api-docs.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        assembled_operations = operations(product, version, document, archive[product])
        chinese = chinese_names(document, data / "api-docs" / "zh_cn" / product / version / "api-docs.json")
        yield {
            "format": "countersign-catalogue-2",
            "cloud": "alibaba",
            "product": product,
            "version": version,
            "code": code,
            "titleEn": title,
            "titleZh": title_zh,
            "defaultHost": host,
            "groups": named(product, assembled_operations, chinese),
            "endpoints": endpoints(product, regions),
            "operations": assembled_operations,
        }
