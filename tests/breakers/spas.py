# SPDX-License-Identifier: GPL-3.0-or-later
"""ACM: tenant, group and time joined by plus signs."""
from . import mac, text
from .model import Mistake, Mistakes, Signed

DIGEST, FORM = "SHA-1", "base64"
SEPARATORS = ("&", ",", "\n", "\r\n", ":")


def _left_out(part, id, mistakes):
    """Nothing, or the empty text whose plus sign stays."""
    return "" if part and mistakes.where(id, "kept") == "plus" else None


def _parts(sent, mistakes):
    tenant, group, time = sent.tenant or None, sent.group or None, sent.header("timestamp")
    if "undefined-tenant" in mistakes:
        tenant = mistakes.where("undefined-tenant", "wrote", "undefined")
    if "seconds-instead-of-ms" in mistakes:
        time = time[:-3]
    spaced = mistakes.where("value-with-spaces", "parameter", "")
    if tenant and ("tenant" in spaced):
        tenant += " "
    if group and ("group" in spaced):
        group += " "
    if "tenant-missing" in mistakes:
        tenant = _left_out(tenant, "tenant-missing", mistakes)
    if "group-missing" in mistakes:
        group = _left_out(group, "group-missing", mistakes)
    if "timestamp-missing" in mistakes:
        time = None
    if "timestamp-only" in mistakes:
        tenant = group = None
    names = [group, tenant] if "tenant-group-swapped" in mistakes else [tenant, group]
    if "data-id-included" in mistakes:
        names.insert({"first": 0, "second": 1, "third": 2}[mistakes.where("data-id-included", "order")], sent.data_id)
    return [part for part in (*names, time) if part is not None]


def sign(sent, credentials, mistakes=Mistakes()):
    separator = mistakes.where("separator-wrong", "wrote", "+")
    if "plus-signs-missing" in mistakes:
        separator = ""
    signed = separator.encode().join(text.to_bytes(part, mistakes, "values") for part in _parts(sent, mistakes))
    if "trailing-newline-in-string" in mistakes:
        signed += b"\n"
    signed = text.whole_to_bytes(signed, mistakes)
    return Signed(signed, mac.signature(signed, mac.signing_secret(credentials, mistakes).encode(), DIGEST, FORM, mistakes))


def candidates(sent):
    """Every mistake that could be made with this request, at every place; many change nothing."""
    for id in ("tenant-missing", "group-missing", "timestamp-missing", "timestamp-only", "tenant-group-swapped", "undefined-tenant",
               "plus-signs-missing", "seconds-instead-of-ms", "trailing-newline-in-string"):
        yield Mistake.of(id)
    for id in ("tenant-missing", "group-missing"):
        yield Mistake.of(id, kept="plus")
    yield Mistake.of("undefined-tenant", wrote="null")
    for order in ("first", "second", "third"):
        if sent.data_id:
            yield Mistake.of("data-id-included", order=order)
    for wrote in SEPARATORS:
        yield Mistake.of("separator-wrong", wrote=wrote)
    for parameter in ("tenant", "group", "tenant and group"):
        yield Mistake.of("value-with-spaces", parameter=parameter)
    for id in ("charset-gbk", "charset-latin1"):
        yield Mistake.of(id, at="string")
    for wrote in ("utf-16-le", "utf-16-be"):
        yield Mistake.of("charset-utf16", at="string", wrote=wrote)
    yield from mac.key_candidates("")
    yield from mac.output_candidates(DIGEST, FORM)
