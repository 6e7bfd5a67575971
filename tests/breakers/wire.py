# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests as they go over the wire, and back from there."""
import base64
import urllib.parse

from .model import Sent

ENCODERS = {
    "strict": lambda part: urllib.parse.quote(part, safe="-_.~"),
    "javascript": lambda part: urllib.parse.quote(part, safe="-_.~!'()*"),
    "form": lambda part: urllib.parse.quote_plus(part, safe="*-._").replace("~", "%7E"),
}


def joined(pairs, encoder="strict"):
    encode = ENCODERS[encoder]
    return "&".join(encode(name) + "=" + encode(value) for name, value in pairs)


def as_json(data):
    """Bytes as text where they are text."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def request_json(sent, query, body, extra_headers=(), encoder="strict"):
    """The `request` of a case. \\param query the pairs that go into the URL"""
    url = "%s://%s%s" % (sent.protocol, sent.host, sent.path)
    if query:
        url += "?" + joined(query, encoder)
    request = {"method": sent.method, "url": url, "headers": [list(header) for header in (*sent.headers, *extra_headers)]}
    text = as_json(body)
    if isinstance(text, str):
        request["body"] = text
    else:
        request["bodyBase64"] = text["base64"]
    return request


def parsed(method, target, headers, body=b"", protocol="http"):
    """What a request on the wire means. A form stays a body."""
    path, _, query = target.partition("?")
    pairs = [tuple(urllib.parse.unquote(part) for part in pair.partition("=")[::2]) for pair in query.split("&") if pair]
    sent = Sent(method=method, host="", path=path, query=pairs, headers=[tuple(header) for header in headers], body=body, protocol=protocol)
    sent.host = sent.header("host") or ""
    return sent


def form_pairs(body):
    return [tuple(urllib.parse.unquote_plus(part) for part in pair.partition("=")[::2]) for pair in body.decode().split("&") if pair]
