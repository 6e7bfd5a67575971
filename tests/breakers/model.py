# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into a signer and what comes out."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mistake:
    """One thing done wrong: the id of its cause, and where it shows."""
    id: str
    where: tuple = ()  # pairs, so that it can be a key

    @staticmethod
    def of(id, **where):
        return Mistake(id, tuple(where.items()))

    def as_json(self):
        return {"id": self.id, "where": dict(self.where)}


class Mistakes:
    """The mistakes that a signer makes, asked by their ids."""

    def __init__(self, made=()):
        self._made = {mistake.id: dict(mistake.where) for mistake in made}

    def __contains__(self, id):
        return id in self._made

    def where(self, id, key, default=None):
        return self._made.get(id, {}).get(key, default)

    def shows(self, id, place):
        """Whether a mistake is made in a place; one without a place is made in all of them."""
        return id in self._made and self._made[id].get("at", "both") in (place, "both", "all")

    def without(self, id):
        return Mistakes(Mistake.of(other, **where) for other, where in self._made.items() if other != id)


@dataclass
class Sent:
    """A request as its program means it; `wire` makes the bytes of it. Names and values are plain text in the order sent."""
    method: str
    host: str
    path: str = "/"  # as on the wire
    query: list = field(default_factory=list)
    form: list = field(default_factory=list)  # RPC only; elsewhere a form is a body
    headers: list = field(default_factory=list)  # without Host's own encoding: (name as sent, value)
    body: bytes = b""
    protocol: str = "https"
    algorithm: str = ""  # ACS3 and Huawei
    signed_headers: list = field(default_factory=list)  # lower case, sorted, as Authorization tells them
    scope: str = ""  # V11: date/region/service
    data_id: str = ""  # ACM
    tenant: str = None
    group: str = None

    def header(self, name):
        for given, value in self.headers:
            if given.lower() == name:
                return value
        return None


@dataclass
class Credentials:
    id: str
    secret: str
    token: str = None


@dataclass
class Signed:
    text: bytes  # the string to sign
    signature: str
    canonical_request: bytes = None
