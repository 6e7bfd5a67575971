# SPDX-License-Identifier: GPL-3.0-or-later
"""The last step of all schemes: key, HMAC and the form of its output."""
import base64
import hashlib

from .model import Mistake
from .sm3 import sm3

DIGESTS = ("SHA-1", "SHA-256", "MD5", "SM3", "SHA-512", "SHA-384")
_NAMES = {"SHA-1": "sha1", "SHA-256": "sha256", "MD5": "md5", "SHA-512": "sha512", "SHA-384": "sha384"}


def digest(name, data):
    if name != "SM3":
        return hashlib.new(_NAMES[name], data, usedforsecurity=False).digest()
    if "sm3" in hashlib.algorithms_available:
        return hashlib.new("sm3", data).digest()
    return sm3(data)


def hmac(name, key, data):
    """RFC 2104."""
    block = 128 if name in ("SHA-512", "SHA-384") else 64
    if len(key) > block:
        key = digest(name, key)
    key = key.ljust(block, b"\0")
    return digest(name, bytes(b ^ 0x5C for b in key) + digest(name, bytes(b ^ 0x36 for b in key) + data))


def signing_secret(credentials, mistakes, suffix=""):
    """The text that is the key. \\param suffix what the scheme puts behind the secret: `&` or nothing"""
    secret = credentials.id if "secret-is-access-key-id" in mistakes else credentials.secret
    if "secret-without-ampersand" in mistakes:
        suffix = ""
    if "secret-double-ampersand" in mistakes:
        suffix = "&&"
    if "secret-with-ampersand" in mistakes:
        suffix = "&"
    white = {"before": "", "after": ""}
    for id, blank in (("secret-trailing-newline", "\n"), ("secret-trailing-space", " ")):
        if id in mistakes:
            white[mistakes.where(id, "at", "before")] = blank
    leading = " " if "secret-leading-space" in mistakes else ""
    return leading + secret + white["before"] + suffix + white["after"]


def signature(text, key, name, form, mistakes):
    """\\param name the scheme's digest; \\param form `base64` or `hex`, the scheme's output"""
    if mistakes.where("wrong-digest", "at") in ("mac", "all"):
        name = mistakes.where("wrong-digest", "wrote")
    raw = hmac(name, text, key) if "hmac-arguments-swapped" in mistakes else hmac(name, key, text)
    plain = base64.b64encode(raw).decode()
    if "hex-instead-of-base64" in mistakes:
        return raw.hex()
    if "base64-instead-of-hex" in mistakes:
        return plain
    if "base64-of-hex" in mistakes:
        return base64.b64encode(raw.hex().encode()).decode()
    if "upper-case-hex-signature" in mistakes:
        return raw.hex().upper()
    if form == "hex":
        return raw.hex()
    if "base64url" in mistakes:
        plain = plain.replace("+", "-").replace("/", "_")
        return plain if mistakes.where("base64url", "wrote") == "with padding" else plain.rstrip("=")
    if "base64-no-padding" in mistakes:
        return plain.rstrip("=")
    return plain + "\n" if "base64-newline" in mistakes else plain


def key_candidates(suffix):
    if suffix:
        yield Mistake.of("secret-without-ampersand")
        yield Mistake.of("secret-double-ampersand")
    else:
        yield Mistake.of("secret-with-ampersand")
    for id in ("secret-trailing-newline", "secret-trailing-space"):
        for at in ("before", "after"):
            yield Mistake.of(id, at=at)
    yield Mistake.of("secret-leading-space")
    yield Mistake.of("secret-is-access-key-id")


def output_candidates(name, form, digest_places=("mac",)):
    for other in DIGESTS:
        if other != name:
            for at in digest_places if other != "SHA-384" else ("mac",):
                yield Mistake.of("wrong-digest", at=at, wrote=other)
    yield Mistake.of("hmac-arguments-swapped")
    yield Mistake.of("base64-of-hex")
    yield Mistake.of("upper-case-hex-signature")
    if form == "hex":
        yield Mistake.of("base64-instead-of-hex")
        return
    yield Mistake.of("hex-instead-of-base64")
    yield Mistake.of("base64url", wrote="with padding")
    yield Mistake.of("base64url", wrote="without padding")
    yield Mistake.of("base64-no-padding")
    yield Mistake.of("base64-newline")
