# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints cases of broken signers, one JSON object a line; see the package's own text."""
import argparse
import itertools
import json
import random
import sys

from . import refusals, wire
from .model import Mistakes
from .schemes import SCHEMES, as_sent

# Places that are no kinds of their own: one parameter is as good as another.
PARTICULAR = ("parameter", "header", "wrote", "line")
# Requests tried for one kind of mistake before it is given up.
PATIENCE = 400


def kind_of(mistake):
    return (mistake.id,) + tuple(pair for pair in mistake.where if pair[0] not in PARTICULAR)


class Bench:
    """One request, and what each single mistake makes of it."""

    def __init__(self, signer, sent, credentials):
        self.signer, self.sent, self.credentials = signer, sent, credentials
        self.right = signer.sign(sent, credentials)
        self.candidates = list(dict.fromkeys(signer.candidates(sent)))
        self._singles = None

    def sign(self, made):
        return self.signer.sign(self.sent, self.credentials, Mistakes(made))

    def signature(self, made):
        """Null where the mistakes cannot be made together, as when a text does not survive another charset."""
        try:
            return self.sign(made).signature
        except (ValueError, UnicodeError):
            return None

    @property
    def singles(self):
        if self._singles is None:
            self._singles = {mistake: self.signature([mistake]) for mistake in self.candidates}
        return self._singles

    def needs_all(self, made, thorough=False):
        """Whether the mistakes show, and nothing less stands for them."""
        whole = self.signature(made)
        if whole is None or whole == self.right.signature:
            return False
        for size in range(1, len(made)):
            if any(self.signature(part) == whole for part in itertools.combinations(made, size)):
                return False
        if len(made) > 1 and whole in self.singles.values():
            return False
        if thorough and len(made) > 2:
            return not any(self.signature(pair) == whole for pair in itertools.combinations(self.candidates, 2) if pair[0].id != pair[1].id)
        return True


def kinds(scheme):
    """Every kind of mistake of the scheme, found on a number of requests."""
    signer, make = SCHEMES[scheme]
    found = {}
    for seed in range(60):
        sent, _, _ = make(random.Random("kinds/%d" % seed))
        for mistake in signer.candidates(sent):
            found[kind_of(mistake)] = None
    return list(found)


def others(draw, bench, first, count):
    """Further mistakes with other ids, drawn by id so that those with many places are not more frequent."""
    by_id = {}
    for mistake in bench.candidates:
        by_id.setdefault(mistake.id, []).append(mistake)
    by_id.pop(first.id)
    return [draw.choice(by_id[id]) for id in draw.sample(sorted(by_id), count)]


def habit(draw, bench, first, count):
    """The usual form encoder: blank, asterisk and tilde in the same place."""
    ids = ("space-as-plus", "asterisk-not-encoded", "tilde-encoded")
    if first.id not in ids:
        return None
    same_place = [mistake for mistake in bench.candidates if mistake.id in ids and mistake.id != first.id and mistake.where == first.where]
    return draw.sample(same_place, count) if len(same_place) >= count else None


def drawn(scheme, count, kind, draw, thorough):
    """A request and a set of mistakes for it, the first of a given kind; null when none was found."""
    signer, make = SCHEMES[scheme]
    for _ in range(PATIENCE):
        sent, credentials, encoders = make(draw, kind[0])
        bench = Bench(signer, sent, credentials)
        of_kind = [mistake for mistake in bench.candidates if kind_of(mistake) == kind]
        if not of_kind:
            continue
        for _ in range(1 if count == 1 else 3):
            first = draw.choice(of_kind)
            made = [first] + ((habit(draw, bench, first, count - 1) if draw.random() < 0.5 else None) or others(draw, bench, first, count - 1))
            if bench.needs_all(made, thorough):
                return bench, made, encoders
    return None


def case_of(scheme, id, bench, made, encoders):
    signed, right = bench.sign(made), bench.right
    case = {"id": id, "scheme": scheme, "request": as_sent(scheme, bench.sent, bench.credentials, signed.signature, encoders),
            "accessKeySecret": bench.credentials.secret, "signature": signed.signature,
            "truth": {"causes": [mistake.as_json() for mistake in made], "stringToSign": wire.as_json(signed.text)},
            "rightSignature": right.signature, "rightStringToSign": wire.as_json(right.text)}
    if signed.canonical_request is not None:
        case["truth"]["canonicalRequest"] = wire.as_json(signed.canonical_request)
        case["rightCanonicalRequest"] = wire.as_json(right.canonical_request)
    return case


def solver_cases(scheme, mistakes, count, seed, thorough=False):
    """Cases that can be solved from request, secret and signature; the kinds of mistakes take turns."""
    draw = random.Random("%s/%d/%s" % (scheme, mistakes, seed))
    turns = itertools.cycle(draw.sample(kinds(scheme), len(kinds(scheme))))
    made = given_up = 0
    while made < count:
        kind = next(turns)
        found = drawn(scheme, mistakes, kind, draw, thorough)
        if found is None:
            given_up += 1
            if given_up > 1000:
                raise RuntimeError("no cases for " + scheme)
            continue
        yield case_of(scheme, "%s/%d/%s/%03d" % (scheme, mistakes, seed, made), *found)
        made += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scheme", choices=SCHEMES, required=True)
    parser.add_argument("--kind", choices=("solver", "string", "rule"), default="solver")
    parser.add_argument("--mistakes", type=int, default=1, choices=(1, 2, 3))
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--thorough", action="store_true", help="compare three mistakes with every two of the scheme")
    given = parser.parse_args()
    if given.kind == "solver":
        cases = solver_cases(given.scheme, given.mistakes, given.count, given.seed, given.thorough)
    else:
        cases = refusals.cases(given.scheme, given.kind, given.count, given.seed)
    for case in cases:
        sys.stdout.write(json.dumps(case, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
