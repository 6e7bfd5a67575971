# SPDX-License-Identifier: GPL-3.0-or-later
"""Alibaba Cloud ROA, signature version 1.0."""
import base64

from . import mac, text
from .model import Mistake, Mistakes, Signed

LINES = ("accept", "content-md5", "content-type", "date")
CHARSET_SPELLINGS = ("", "; charset=utf-8", ";charset=utf-8", "; charset=UTF-8", ";charset=UTF-8")
DIGEST, FORM = "SHA-1", "base64"


def other_content_types(given):
    kind = given.split(";")[0].strip()
    return [kind + spelling for spelling in CHARSET_SPELLINGS if kind + spelling != given]


def title_case(name):
    return "-".join(part.capitalize() for part in name.split("-"))


def clean(value):
    """A header's value in one line."""
    return "".join(" " if c in "\t\n\r\f" else c for c in value).strip()


def _line(sent, name, mistakes):
    value = sent.header(name)
    if value is None or mistakes.where("header-missing", "header") == name:
        return ""
    if name == "content-type" and "content-type-charset" in mistakes:
        return mistakes.where("content-type-charset", "wrote")
    if name == "content-md5" and "md5-hex" in mistakes:
        return base64.b64decode(value).hex()
    return value


def _first_lines(sent, mistakes):
    dropped = mistakes.where("empty-line-dropped", "line")
    for name in LINES:
        value = _line(sent, name, mistakes)
        if not (dropped == name or (dropped == "every empty line" and not value)):
            yield value


def _header_lines(sent, mistakes):
    headers = [(name, clean(value)) for name, value in sent.headers
               if name.lower().startswith("x-acs-") and name.lower() != mistakes.where("header-missing", "header")]
    if mistakes.where("headers-unsorted", "order") != "sent":
        headers.sort(key=lambda header: header[0].lower())
    early = mistakes.where("headers-unsorted", "header")
    for i in range(1, len(headers)):
        if headers[i][0].lower() == early:
            headers[i - 1], headers[i] = headers[i], headers[i - 1]
            break
    colon = ": " if "header-space-after-colon" in mistakes else ":"
    for name, value in headers:
        spelled = {"as sent": name, "title": title_case(name)}.get(mistakes.where("header-names-not-lower-case", "wrote"), name.lower())
        yield spelled + colon + value


def _resource(sent, mistakes):
    """The path as sent and the query in plain bytes."""
    path = sent.path.encode()
    if not sent.query or "query-missing" in mistakes:
        return path
    pairs = [pair for pair in sent.query if pair[0] != mistakes.where("param-missing", "parameter")]
    if mistakes.where("unsorted", "order") == "reversed":
        pairs.sort(key=lambda pair: pair[0].encode(), reverse=True)
    elif "unsorted" not in mistakes:
        pairs.sort(key=lambda pair: pair[0].encode())
    joined = []
    for pair in pairs:
        plain = [text.to_bytes(part, mistakes, "values") for part in pair]
        joined.append(b"=".join(text.percent(part).encode() if "query-encoded-in-resource" in mistakes else part for part in plain))
    return path + (b"?" + b"&".join(joined) if joined else b"")


def sign(sent, credentials, mistakes=Mistakes()):
    method = mistakes.where("wrong-method", "wrote", sent.method)
    if "lower-case-method" in mistakes:
        method = method.lower()
    lines = [method, *_first_lines(sent, mistakes), *_header_lines(sent, mistakes)]
    signed = "\n".join(lines).encode() + b"\n" + _resource(sent, mistakes)
    if "trailing-newline-in-string" in mistakes:
        signed += b"\n"
    signed = text.whole_to_bytes(signed, mistakes)
    return Signed(signed, mac.signature(signed, mac.signing_secret(credentials, mistakes).encode(), DIGEST, FORM, mistakes))


def candidates(sent):
    """Every mistake that could be made with this request, at every place; many change nothing."""
    for id in ("query-missing", "query-encoded-in-resource", "lower-case-method", "header-space-after-colon", "md5-hex",
               "trailing-newline-in-string"):
        yield Mistake.of(id)
    for id in ("charset-gbk", "charset-latin1"):
        yield Mistake.of(id, at="values")
        yield Mistake.of(id, at="string")
    for wrote in ("utf-16-le", "utf-16-be"):
        yield Mistake.of("charset-utf16", at="string", wrote=wrote)
    for name, _ in sent.query:
        yield Mistake.of("param-missing", parameter=name)
    for order in ("sent", "reversed"):
        yield Mistake.of("unsorted", order=order)
    for wrote in ("GET", "POST", "PUT", "DELETE", "HEAD"):
        if wrote != sent.method:
            yield Mistake.of("wrong-method", wrote=wrote)
    for name, _ in sent.headers:
        if name.lower() in LINES or name.lower().startswith("x-acs-"):
            yield Mistake.of("header-missing", header=name.lower())
    names = sorted(name.lower() for name, _ in sent.headers if name.lower().startswith("x-acs-"))
    yield Mistake.of("headers-unsorted", order="sent")
    for name in names[1:]:
        yield Mistake.of("headers-unsorted", order="swapped", header=name)
    for wrote in ("as sent", "title"):
        yield Mistake.of("header-names-not-lower-case", at="lines", wrote=wrote)
    for line in (*LINES, "every empty line"):
        yield Mistake.of("empty-line-dropped", line=line)
    if sent.header("content-type"):
        for wrote in other_content_types(sent.header("content-type")):
            yield Mistake.of("content-type-charset", wrote=wrote)
    yield from mac.key_candidates("")
    yield from mac.output_candidates(DIGEST, FORM)
