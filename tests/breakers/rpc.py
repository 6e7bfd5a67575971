# SPDX-License-Identifier: GPL-3.0-or-later
"""Alibaba Cloud RPC, signature version 1.0."""
import json
import re

from . import mac, text
from .model import Mistake, Mistakes, Signed

COMMON = ("AccessKeyId", "Action", "Format", "RegionId", "SecurityToken", "SignatureMethod", "SignatureNonce", "SignatureType", "SignatureVersion",
          "Timestamp", "Version")
DIGEST, FORM = "SHA-1", "base64"


def _parameters(sent, mistakes):
    form = sent.form
    if "form-params-not-signed" in mistakes:
        form = [pair for pair in form if mistakes.where("form-params-not-signed", "kept") == "common" and pair[0] in COMMON]
    pairs = sent.query + form
    left_out = mistakes.where("param-missing", "parameter")
    pairs = [pair for pair in pairs if pair[0] != left_out]
    if "empty-values-dropped" in mistakes:
        pairs = [pair for pair in pairs if pair[1] != ""]
    if "array-as-json" in mistakes:
        pairs = _lists_as_json(pairs, mistakes)
    if "array-index-from-0" in mistakes:
        pairs = [(re.sub(r"\.(\d+)(?=\.|$)", lambda index: ".%d" % (int(index[1]) - 1), name), value) for name, value in pairs]
    renamed = mistakes.where("param-name-case", "parameter")
    return [(mistakes.where("param-name-case", "wrote") if name == renamed else name, value) for name, value in pairs]


def _lists_as_json(pairs, mistakes):
    """K.1=a K.2=b becomes K=["a","b"]; K.1.Key=a K.1.Value=b becomes K=[{"Key":"a","Value":"b"}]."""
    rest, lists = [], {}
    for name, value in pairs:
        found = re.fullmatch(r"([^.]+)\.(\d+)(?:\.([^.]+))?", name)
        if not found:
            rest.append((name, value))
            continue
        items = lists.setdefault(found[1], {})
        if found[3]:
            items.setdefault(int(found[2]), {})[found[3]] = value
        else:
            items[int(found[2])] = value
    for name, items in lists.items():
        in_order = items.values() if mistakes.where("array-as-json", "order") == "sent" else [items[index] for index in sorted(items)]
        separators = (", ", ": ") if mistakes.where("array-as-json", "style") == "spaced" else (",", ":")
        rest.append((name, json.dumps(list(in_order), ensure_ascii=False, separators=separators)))
    return rest


def _encoded(plain, mistakes):
    if "value-decoded-before-signing" in mistakes:
        plain = text.decoded(plain)
    if "encoded-once" in mistakes:
        return text.to_bytes(plain, mistakes, "values").decode("latin-1")  # bytes as they are; encoded with the whole
    habits = text.habits_at(mistakes, "inner")
    once = text.percent(text.to_bytes(plain, mistakes, "values"), habits)
    return text.percent(once.encode(), habits) if "value-encoded-twice" in mistakes else once


def _sorted(pairs, mistakes):
    """\\param pairs (plain name, encoded name, encoded value)"""
    if "unsorted" in mistakes:
        return pairs if mistakes.where("unsorted", "order") == "sent" else sorted(pairs, key=lambda pair: pair[0].encode(), reverse=True)
    if "case-insensitive-sort" in mistakes:
        fold = str.upper if mistakes.where("case-insensitive-sort", "fold") == "upper" else str.lower
        return sorted(pairs, key=lambda pair: fold(pair[0]).encode())
    if "numeric-sort" in mistakes:
        return sorted(pairs, key=lambda pair: text.natural_key(pair[0]))
    if "sorted-after-encoding" in mistakes:
        by_pair = mistakes.where("sorted-after-encoding", "by") == "pair"
        return sorted(pairs, key=lambda pair: pair[1] + "=" + pair[2] if by_pair else pair[1])
    return sorted(pairs, key=lambda pair: pair[0].encode())


def _string_to_sign(sent, credentials, mistakes):
    parameters = _parameters(sent, mistakes)
    if "signature-param-included" in mistakes:
        first = ""
        if mistakes.where("signature-param-included", "wrote") == "first try":  # left over where a request is signed anew
            first = sign(sent, credentials, mistakes.without("signature-param-included")).signature
        parameters = parameters + [("Signature", first)]
    pairs = _sorted([(name, _encoded(name, mistakes), _encoded(value, mistakes)) for name, value in parameters], mistakes)

    habits = text.habits_at(mistakes, "outer")

    def outer(joined):
        if "outer-encoding-missing" in mistakes:
            return joined
        joined = text.percent(joined.encode("latin-1"), habits)
        return text.percent(joined.encode(), habits) if "encoded-thrice" in mistakes else joined

    joined = [name + "=" + value for _, name, value in pairs]
    whole = "&".join(outer(pair) for pair in joined) if "separator-not-encoded" in mistakes else outer("&".join(joined))
    path = text.percent(b"/", habits)
    if mistakes.where("hex-lower-case", "path") == "literal":
        path = "%2F"
    if "path-not-encoded" in mistakes:
        path = "/"
    method = mistakes.where("wrong-method", "wrote", sent.method)
    if "lower-case-method" in mistakes:
        method = method.lower()
    ending = "\n" if "trailing-newline-in-string" in mistakes else ""
    return text.whole_to_bytes((method + "&" + path + "&" + whole + ending).encode("latin-1"), mistakes)


def sign(sent, credentials, mistakes=Mistakes()):
    signed = _string_to_sign(sent, credentials, mistakes)
    key = mac.signing_secret(credentials, mistakes, "&").encode()
    return Signed(signed, mac.signature(signed, key, DIGEST, FORM, mistakes))


def _other_cases(name):
    spelled = [name[0].lower() + name[1:], name[0].upper() + name[1:], name.lower(), name.upper()]
    if name == "Timestamp":
        spelled.append("TimeStamp")
    return [other for other in dict.fromkeys(spelled) if other != name]


def candidates(sent):
    """Every mistake that could be made with this request, at every place; many change nothing."""
    for habit in text.ENCODER_HABITS:
        for at in ("inner", "outer", "both"):
            yield Mistake.of(habit, at=at)
    for at in ("outer", "both"):
        yield Mistake.of("hex-lower-case", at=at, path="literal")
    for id in ("encoded-once", "outer-encoding-missing", "encoded-thrice", "separator-not-encoded", "path-not-encoded", "value-encoded-twice",
               "value-decoded-before-signing", "json-escapes", "surrogates-encoded-separately", "empty-values-dropped", "array-index-from-0",
               "lower-case-method", "trailing-newline-in-string"):
        yield Mistake.of(id)
    for id in text.CHARSETS:
        yield Mistake.of(id, at="values")
    for wrote in ("utf-16-le", "utf-16-be"):
        yield Mistake.of("charset-utf16", at="string", wrote=wrote)
    for name, _ in sent.query + sent.form:
        yield Mistake.of("param-missing", parameter=name)
        for wrote in _other_cases(name) if "." not in name else ():
            yield Mistake.of("param-name-case", parameter=name, wrote=wrote)
    for wrote in ("", "first try"):
        yield Mistake.of("signature-param-included", wrote=wrote)
    if sent.form:
        for kept in ("common", "query"):
            yield Mistake.of("form-params-not-signed", kept=kept)
    for order in ("sent", "index"):
        for style in ("compact", "spaced"):
            yield Mistake.of("array-as-json", order=order, style=style)
    for order in ("sent", "reversed"):
        yield Mistake.of("unsorted", order=order)
    for fold in ("lower", "upper"):
        yield Mistake.of("case-insensitive-sort", fold=fold)
    yield Mistake.of("numeric-sort")
    for by in ("name", "pair"):
        yield Mistake.of("sorted-after-encoding", by=by)
    for wrote in ("GET", "POST", "PUT", "DELETE", "HEAD"):
        if wrote != sent.method:
            yield Mistake.of("wrong-method", wrote=wrote)
    yield from mac.key_candidates("&")
    yield from mac.output_candidates(DIGEST, FORM)
