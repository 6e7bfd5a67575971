# SPDX-License-Identifier: GPL-3.0-or-later
"""Alibaba Cloud ACS3-HMAC-SHA256 and ACS3-HMAC-SM3."""
from . import canonical, mac, text
from .model import Mistake, Mistakes, Signed

FORM = "hex"
NAMES = ("ACS3-HMAC-SHA256", "ACS3-HMAC-SM3", "ACS3-HMAC-SHA1", "SDK-HMAC-SHA256", "AWS4-HMAC-SHA256", "HMAC-SHA256", "acs3-hmac-sha256")


def digest_of(algorithm):
    return "SM3" if algorithm.endswith("SM3") else "SHA-256"


def sign(sent, credentials, mistakes=Mistakes()):
    digest = digest_of(sent.algorithm)
    uri = canonical.path(sent, mistakes) + (b"/" if "trailing-slash-extra" in mistakes else b"")
    request = canonical.request(sent, uri, canonical.payload(sent, digest, mistakes), mistakes)
    hashed = mac.digest(canonical.hash_name(digest, "canonical-request", mistakes), request).hex().encode()
    lines = [mistakes.where("algorithm-name-wrong", "wrote", sent.algorithm).encode(),
             request if "canonical-request-not-hashed" in mistakes else hashed]
    if "algorithm-line-missing" in mistakes:
        del lines[0]
    signed = b"\n".join(lines) + (b"\n" if mistakes.shows("trailing-newline-in-string", "string") else b"")
    signed = text.whole_to_bytes(signed, mistakes)
    key = mac.signing_secret(credentials, mistakes).encode()
    return Signed(signed, mac.signature(signed, key, digest, FORM, mistakes), request)


def other_dates(date):
    """2023-10-26T10:22:32Z spelled in other ways."""
    return (date[:-1] + ".000Z", date.replace("-", "").replace(":", ""), date[:-1] + "+00:00")


def candidates(sent):
    yield from canonical.candidates(sent, digest_of(sent.algorithm))
    yield Mistake.of("trailing-slash-extra")
    for wrote in NAMES:
        if wrote != sent.algorithm:
            yield Mistake.of("algorithm-name-wrong", wrote=wrote)
    for wrote in other_dates(sent.header("x-acs-date")):
        yield Mistake.of("date-format", at="header", wrote=wrote)
