# SPDX-License-Identifier: GPL-3.0-or-later
"""Alibaba's Application Configuration Management: the servers that hold configurations, and the address server that names them."""

import json

from . import facts, groups
from .descriptions import described

REGIONS = {
    "public (test)": ("public", "Public network (test)", "公网（测试）"),
    "cn-hangzhou": ("cn-hangzhou", "China (Hangzhou)", "华东1（杭州）"),
    "cn-qingdao": ("cn-qingdao", "China (Qingdao)", "华北1（青岛）"),
    "cn-shanghai": ("cn-shanghai", "China (Shanghai)", "华东2（上海）"),
    "cn-beijing": ("cn-beijing", "China (Beijing)", "华北2（北京）"),
    "cn-shenzhen": ("cn-shenzhen", "China (Shenzhen)", "华南1（深圳）"),
}

PLACES = {"query": "query", "path": "path", "header": "header", "formData": "form"}
#: The names of configurations that a list answers with; the facts give the members as one line.
LIST_MEMBERS = [
    {"name": "totalCount", "type": "integer"},
    {"name": "pageNumber", "type": "integer"},
    {"name": "pagesAvailable", "type": "integer"},
    {
        "name": "pageItems",
        "type": "list",
        "members": [{"type": "struct", "members": [{"name": name, "type": "string"} for name in ("appName", "dataId", "group", "content")]}],
    },
]
#: The members of one item of a listen request, in the order of the wire; the facts give them as one line.
PROBE_MEMBERS = [
    {"name": "dataId", "type": "string", "required": True},
    {"name": "group", "type": "string", "required": True, "default": "DEFAULT_GROUP"},
    {"name": "contentMD5", "type": "string", "pattern": "^[0-9a-fA-F]{32}$"},
    {"name": "tenant", "type": "string"},
]
#: What clients let through; the vendor's page has the asterisk too.
IDENTIFIER_PATTERN = "^[A-Za-z0-9.:_*-]+$"
IDENTIFIERS = {"dataId", "group"}
#: Everything goes out in GBK and says so.
FORM_TYPE = "application/x-www-form-urlencoded; charset=GBK"
EFFECTS = {"PublishConfig": "write", "PublishAggr": "write", "DeleteConfig": "delete", "RemoveAggr": "delete"}


def item(entry):
    """The element of a list, where the facts say how a text is put together; None for a plain text."""
    if entry["name"] == "Probe-Modify-Request":
        return {"type": "struct", "members": [member | identifier(member) for member in PROBE_MEMBERS]}
    if entry.get("separator") == "0x02":
        return {"type": "string", "pattern": IDENTIFIER_PATTERN}
    return None


def identifier(entry):
    return {"pattern": IDENTIFIER_PATTERN} if entry["name"] in IDENTIFIERS else {}


def parameter(entry):
    element = item(entry)
    kind = "list" if element else entry["type"]
    style = "plain"
    if element:
        style = "acm-probe" if element["type"] == "struct" else "acm-list"
    return facts.compacted(
        {
            "name": entry["name"],
            "place": PLACES[entry["in"]],
            "type": kind,
            "style": style,
            "required": entry["required"],
            "default": facts.default(entry.get("default"), kind),
            "example": facts.example(entry.get("example"), kind),
            "choices": facts.choices(entry.get("enum"), kind),
            "minimum": facts.bound(entry.get("minimum", 1 if "maximumSeenInClients" in entry else None)),
            "maximum": facts.bound(entry.get("maximumSeenInClients")),
            "minItems": 1 if element else None,
            "format": "multiline" if entry["name"] == "content" else "",
            **identifier(entry),
            "members": [element] if element else [],
        }
    )


def assembled(operation):
    name = operation["id"]
    is_address_server = operation.get("host") == "addressServer"
    response = operation.get("response", {})
    has_form = any(entry["in"] == "formData" for entry in operation["parameters"])
    entry = facts.compacted(
        {
            "name": name,
            **described("acm", name),
            "group": ["Address server"] if is_address_server else ["Configurations"],
            "methods": [operation["method"]],
            "path": operation["path"],
            "fixedQuery": [[key, value] for key, value in operation.get("fixedQuery", {}).items()],
            "schemes": ["none"] if is_address_server else ["acm-spas"],
            "contentType": FORM_TYPE if has_form else "",
            "charset": "GBK",
            "effect": EFFECTS.get(name, "read"),
            "responseType": "application/json" if response.get("type") == "json" else "text/plain",
            "parameters": [parameter(item) for item in operation["parameters"]],
            "response": LIST_MEMBERS if name == "ListConfigs" else [],
        }
    )
    if not is_address_server and operation.get("documented") is not True:
        entry["listed"] = False
    return entry


def service(data):
    document = json.loads((data / "facts" / "acm.json").read_text(encoding="utf-8"))
    endpoints = []
    for region, host in document["discovery"]["addressServers"]:
        identifier, english, chinese = REGIONS[region]
        endpoints.append({"region": identifier, "en": english, "zh": chinese, "public": host})
    operations = [assembled(operation) for operation in document["operations"]]
    return {
        "format": "countersign-catalogue-2",
        "cloud": "acm",
        "product": "acm",
        "version": "diamond",
        "code": "ACM",
        "titleEn": "Application Configuration Management",
        "titleZh": "应用配置管理 ACM",
        "defaultHost": endpoints[0]["public"],
        "hostScheme": document["discovery"]["serverScheme"],
        "port": document["discovery"]["serverPort"],
        "groups": groups.named("acm", operations),
        "endpoints": endpoints,
        "operations": operations,
    }
