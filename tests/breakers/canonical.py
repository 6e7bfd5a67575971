# SPDX-License-Identifier: GPL-3.0-or-later
"""The canonical request that ACS3 and Huawei's SDK-HMAC have in common, and all that can be wrong with it."""
import json

from . import mac, text
from .model import Mistake
from .roa import clean, other_content_types, title_case

BODY_STYLES = {"compact": dict(separators=(",", ":")), "spaced": dict(separators=(", ", ": ")), "indent 2": dict(indent=2), "indent 4": dict(indent=4),
               "sorted": dict(separators=(",", ":"), sort_keys=True)}


def encoded(plain, place, mistakes):
    """A name, a value or a segment of the path."""
    if place == "query" and "value-decoded-before-signing" in mistakes:
        plain = text.decoded(plain)
    data = text.to_bytes(plain, mistakes, "values" if place == "query" else "path")
    if place == "query" and "query-not-encoded" in mistakes:
        return data
    habits = text.habits_at(mistakes, place)
    once = text.percent(data, habits)
    twice = "value-encoded-twice" if place == "query" else "path-encoded-twice"
    return (text.percent(once.encode(), habits) if twice in mistakes else once).encode()


def path(sent, mistakes):
    return b"/".join(encoded(text.decoded(segment), "path", mistakes) for segment in sent.path.split("/"))


def _sorted(pairs, mistakes):
    """\\param pairs (plain name, plain value, encoded name, encoded value)"""
    if "unsorted" in mistakes:
        return pairs if mistakes.where("unsorted", "order") == "sent" else sorted(pairs, key=lambda p: (p[0].encode(), p[1].encode()), reverse=True)
    if "repeated-values-not-sorted" in mistakes:
        pairs = sorted(pairs, key=lambda p: p[0].encode())
        return pairs[::-1] if mistakes.where("repeated-values-not-sorted", "order") == "reversed" else pairs
    if "case-insensitive-sort" in mistakes:
        fold = str.upper if mistakes.where("case-insensitive-sort", "fold") == "upper" else str.lower
        return sorted(pairs, key=lambda p: (fold(p[0]).encode(), p[1].encode() if p[0] in _repeated(pairs) else b""))
    if "numeric-sort" in mistakes:
        return sorted(pairs, key=lambda p: (text.natural_key(p[0]), p[1].encode()))
    if "sorted-after-encoding" in mistakes:
        by_pair = mistakes.where("sorted-after-encoding", "by") == "pair"
        return sorted(pairs, key=lambda p: p[2] + b"=" + p[3] if by_pair else (p[2], p[3]))
    return sorted(pairs, key=lambda p: (p[0].encode(), p[1].encode()))


def _repeated(pairs):
    names = [pair[0] for pair in pairs]
    return {name for name in names if names.count(name) > 1}


def query(sent, mistakes):
    if "query-missing" in mistakes:
        return b""
    pairs = [pair for pair in sent.query if pair[0] != mistakes.where("param-missing", "parameter")]
    if "empty-values-dropped" in mistakes:
        pairs = [pair for pair in pairs if pair[1] != ""]
    coded = [(name, value, encoded(name, "query", mistakes), encoded(value, "query", mistakes)) for name, value in pairs]
    return b"&".join(name + b"=" + value for _, _, name, value in _sorted(coded, mistakes))


def _value(sent, name, given, mistakes):
    if name == "content-type" and "content-type-charset" in mistakes:
        return mistakes.where("content-type-charset", "wrote")
    if name == "host" and "host-with-port" in mistakes:
        return given + mistakes.where("host-with-port", "wrote")
    if name in ("x-acs-date", "x-sdk-date") and mistakes.where("date-format", "at") in ("header", "both"):
        return mistakes.where("date-format", "wrote")
    return clean(given)


def headers(sent, mistakes):
    """The lines, each with its newline, and the list."""
    named = [(name.lower(), name, value) for name, value in sent.headers if name.lower() in sent.signed_headers]
    in_order = sorted(named)
    lines = named if mistakes.shows("headers-unsorted", "lines") else in_order
    listed = named if mistakes.shows("headers-unsorted", "list") else in_order
    missing = mistakes.where("header-missing", "header")
    if mistakes.shows("header-missing", "lines"):
        lines = [header for header in lines if header[0] != missing]
    if mistakes.shows("header-missing", "list"):
        listed = [header for header in listed if header[0] != missing]

    def spelled(header, place):
        if not mistakes.shows("header-names-not-lower-case", place):
            return header[0]
        return {"as sent": header[1], "title": title_case(header[0]), "upper": header[0].upper()}[mistakes.where("header-names-not-lower-case", "wrote")]

    colon = ": " if "header-space-after-colon" in mistakes else ":"
    block = "".join(spelled(header, "lines") + colon + _value(sent, header[0], header[2], mistakes) + "\n" for header in lines)
    return block.encode(), ";".join(spelled(header, "list") for header in listed).encode()


def hash_name(digest, place, mistakes):
    """The digest for the hash of the canonical request, or (`payload`) of the body."""
    at = mistakes.where("wrong-digest", "at")
    return mistakes.where("wrong-digest", "wrote") if at == "all" or (at == "canonical-request" and place == at) else digest


def payload(sent, digest, mistakes):
    if "unsigned-payload-without-header" in mistakes:
        return b"UNSIGNED-PAYLOAD"
    body = sent.body
    if "body-not-hashed" in mistakes:
        body = b""
    if "body-reformatted" in mistakes:
        body = json.dumps(json.loads(body), ensure_ascii=False, **BODY_STYLES[mistakes.where("body-reformatted", "style")]).encode()
    if "body-ascii-escaped" in mistakes:
        body = text.json_escaped(body.decode()).encode()
    for id in text.CHARSETS:
        if mistakes.where(id, "at") == "body":
            body = body.decode().encode(text.CHARSETS[id], "replace")
    if "body-with-newline" in mistakes:
        body += b"\n"
    hashed = mac.digest(hash_name(digest, "payload", mistakes), body).hex()
    return (hashed.upper() if "body-hash-upper-case" in mistakes else hashed).encode()


def request(sent, uri, payload_hash, mistakes):
    method = mistakes.where("wrong-method", "wrote", sent.method)
    if "lower-case-method" in mistakes:
        method = method.lower()
    block, listed = headers(sent, mistakes)
    after_headers = b"" if "blank-line-missing" in mistakes else b"\n"
    whole = b"\n".join((method.encode(), uri, query(sent, mistakes), block)) + after_headers + listed + b"\n" + payload_hash
    if mistakes.where("trailing-newline-in-string", "at") == "canonical-request":
        whole += b"\n"
    return text.whole_to_bytes(whole, mistakes, "canonical-request")


def is_json(sent):
    return bool(sent.body) and "json" in (sent.header("content-type") or "")


def candidates(sent, digest):
    """Every mistake that could be made with a canonical request, at every place; many change nothing."""
    for habit in text.ENCODER_HABITS:
        for at in ("query", "path", "both"):
            yield Mistake.of(habit, at=at)
    for id in ("path-encoded-twice", "value-encoded-twice", "value-decoded-before-signing", "query-not-encoded", "query-missing",
               "empty-values-dropped", "lower-case-method", "header-space-after-colon", "blank-line-missing", "body-hash-upper-case",
               "body-with-newline", "trailing-newline-in-string", "canonical-request-not-hashed", "algorithm-line-missing"):
        yield Mistake.of(id)
    yield Mistake.of("trailing-newline-in-string", at="canonical-request")
    for id in ("json-escapes", "surrogates-encoded-separately"):
        yield Mistake.of(id, at="values")
    for id in text.CHARSETS:
        for at in ("values", "path", "body"):
            if sent.body or at != "body":
                yield Mistake.of(id, at=at)
    for wrote in ("utf-16-le", "utf-16-be"):
        yield Mistake.of("charset-utf16", at="string", wrote=wrote)
        yield Mistake.of("charset-utf16", at="canonical-request", wrote=wrote)
    for name in dict.fromkeys(name for name, _ in sent.query):
        yield Mistake.of("param-missing", parameter=name)
    for order in ("sent", "reversed"):
        yield Mistake.of("unsorted", order=order)
    yield Mistake.of("repeated-values-not-sorted", order="sent")
    for fold in ("lower", "upper"):
        yield Mistake.of("case-insensitive-sort", fold=fold)
    yield Mistake.of("numeric-sort")
    for by in ("name", "pair"):
        yield Mistake.of("sorted-after-encoding", by=by)
    for wrote in ("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"):
        if wrote != sent.method:
            yield Mistake.of("wrong-method", wrote=wrote)
    for name in sent.signed_headers:
        for at in ("lines", "list", "both"):
            yield Mistake.of("header-missing", header=name, at=at)
    for at in ("lines", "list", "both"):
        yield Mistake.of("headers-unsorted", at=at)
        for wrote in ("as sent", "title", "upper"):
            yield Mistake.of("header-names-not-lower-case", at=at, wrote=wrote)
    if "content-type" in sent.signed_headers:
        for wrote in other_content_types(sent.header("content-type")):
            yield Mistake.of("content-type-charset", wrote=wrote)
    if "host" in sent.signed_headers and ":" not in sent.host:
        for wrote in (":443", ":80"):
            yield Mistake.of("host-with-port", wrote=wrote)
    if sent.body:
        yield Mistake.of("body-not-hashed")
    if is_json(sent):
        yield Mistake.of("body-ascii-escaped")
        for style in BODY_STYLES:
            yield Mistake.of("body-reformatted", style=style)
    yield from mac.key_candidates("")
    yield from mac.output_candidates(digest, "hex", ("mac", "canonical-request", "all"))
