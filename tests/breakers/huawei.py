# SPDX-License-Identifier: GPL-3.0-or-later
"""Huawei Cloud SDK-HMAC-SHA256, SDK-HMAC-SM3 and V11-HMAC-SHA256 with its derived key."""
from . import canonical, mac, text
from .model import Mistake, Mistakes, Signed

FORM = "hex"
NAMES = ("SDK-HMAC-SHA256", "SDK-HMAC-SM3", "SDK-HMAC-SHA1", "V11-HMAC-SHA256", "ACS3-HMAC-SHA256", "AWS4-HMAC-SHA256", "HMAC-SHA256",
         "sdk-hmac-sha256")


def digest_of(algorithm):
    return "SM3" if algorithm.endswith("SM3") else "SHA-256"


def derived_key(access_key_id, secret, scope):
    """HKDF (RFC 5869) for 32 bytes, as hexadecimal text."""
    first = mac.hmac("SHA-256", access_key_id.encode(), secret.encode())
    return mac.hmac("SHA-256", first, scope.encode() + b"\x01").hex()


def sign(sent, credentials, mistakes=Mistakes()):
    digest = digest_of(sent.algorithm)
    uri = canonical.path(sent, mistakes)
    if not uri.endswith(b"/") and "trailing-slash-missing" not in mistakes:
        uri += b"/"
    given = sent.header("x-sdk-content-sha256") or sent.header("x-sdk-content-sm3")
    body = given.encode() if given else canonical.payload(sent, digest, mistakes)
    request = canonical.request(sent, uri, body, mistakes)
    hashed = mac.digest(canonical.hash_name(digest, "canonical-request", mistakes), request).hex().encode()
    date = sent.header("x-sdk-date")
    if mistakes.where("date-format", "at") in ("string", "both"):
        date = mistakes.where("date-format", "wrote")
    lines = []
    if "algorithm-line-missing" not in mistakes:
        lines.append(mistakes.where("algorithm-name-wrong", "wrote", sent.algorithm).encode())
    if "date-line-missing" not in mistakes:
        lines.append(date.encode())
    if sent.scope:
        lines.append(sent.scope.encode())
    lines.append(request if "canonical-request-not-hashed" in mistakes else hashed)
    signed = b"\n".join(lines) + (b"\n" if mistakes.shows("trailing-newline-in-string", "string") else b"")
    signed = text.whole_to_bytes(signed, mistakes)
    key = mac.signing_secret(credentials, mistakes)
    if sent.scope:
        key = derived_key(credentials.id, key, sent.scope)
    return Signed(signed, mac.signature(signed, key.encode(), digest, FORM, mistakes), request)


def other_dates(date):
    """20191115T033655Z spelled in other ways."""
    long = "%s-%s-%sT%s:%s:%sZ" % (date[:4], date[4:6], date[6:8], date[9:11], date[11:13], date[13:15])
    return (long, long[:-1] + ".000Z", date[:8])


def candidates(sent):
    yield from canonical.candidates(sent, digest_of(sent.algorithm))
    for id in ("trailing-slash-missing", "date-line-missing"):
        yield Mistake.of(id)
    if not (sent.header("x-sdk-content-sha256") or sent.header("x-sdk-content-sm3")):
        yield Mistake.of("unsigned-payload-without-header")
    for wrote in NAMES:
        if wrote != sent.algorithm:
            yield Mistake.of("algorithm-name-wrong", wrote=wrote)
    for wrote in other_dates(sent.header("x-sdk-date")):
        for at in ("string", "header", "both"):
            yield Mistake.of("date-format", at=at, wrote=wrote)
