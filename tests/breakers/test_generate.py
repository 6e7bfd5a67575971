# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases themselves: each is read back from its wire form and signed again."""
import base64
import itertools
import json
import unittest
import urllib.parse

from . import generate, model, refusals, wire
from .model import Mistake, Mistakes
from .schemes import SCHEMES

PER_SCHEME = 40


def body_of(request):
    return base64.b64decode(request["bodyBase64"]) if "bodyBase64" in request else request["body"].encode()


def read_back(case):
    """Request and credentials, from nothing but what a reader of the case has."""
    scheme, request = case["scheme"], case["request"]
    parts = urllib.parse.urlsplit(request["url"])
    target = parts.path + ("?" + parts.query if parts.query else "")
    sent = wire.parsed(request["method"], target, request["headers"], body_of(request), parts.scheme)
    sent.host = sent.header("host")
    if scheme == "alibaba-rpc-v1":
        if sent.header("content-type"):
            sent.form = wire.form_pairs(sent.body)
        pairs = dict(sent.query + sent.form)
        sent.query = [pair for pair in sent.query if pair[0] != "Signature"]
        sent.form = [pair for pair in sent.form if pair[0] != "Signature"]
        return sent, model.Credentials(pairs["AccessKeyId"], case["accessKeySecret"]), pairs["Signature"]
    if scheme == "acm-spas":
        pairs = dict(sent.query + (wire.form_pairs(sent.body) if sent.body and b"content" not in sent.body else []))
        if b"content" in sent.body:
            pairs.update(wire.form_pairs(sent.body.split(b"&content")[0]))
        sent.tenant, sent.group, sent.data_id = pairs.get("tenant"), pairs.get("group"), pairs.get("dataId")
        return sent, model.Credentials(sent.header("spas-accesskey"), case["accessKeySecret"]), sent.header("spas-signature")
    authorization = sent.header("authorization")
    if scheme == "alibaba-roa-v1":
        id, _, signature = authorization.split(" ", 1)[1].partition(":")
        return sent, model.Credentials(id, case["accessKeySecret"]), signature
    sent.algorithm = authorization.split()[0]
    parts = dict(part.strip().split("=", 1) for part in authorization.split(" ", 1)[1].split(","))
    sent.signed_headers = parts["SignedHeaders"].split(";")
    id, _, sent.scope = parts.get("Access", parts.get("Credential", "")).partition("/")
    return sent, model.Credentials(id, case["accessKeySecret"]), parts["Signature"]


def causes(case):
    return [Mistake.of(cause["id"], **cause["where"]) for cause in case["truth"]["causes"]]


class Cases(unittest.TestCase):
    def test_solver_cases_say_the_truth(self):
        for scheme, mistakes in itertools.product(SCHEMES, (1, 2, 3)):
            signer = SCHEMES[scheme][0]
            ids = set()
            for case in generate.solver_cases(scheme, mistakes, PER_SCHEME, "test"):
                with self.subTest(case["id"]):
                    made = causes(case)
                    ids.update(mistake.id for mistake in made)
                    sent, credentials, carried = read_back(case)
                    self.assertEqual(len(made), mistakes)
                    self.assertNotEqual(case["signature"], case["rightSignature"])
                    self.assertEqual(signer.sign(sent, credentials).signature, case["rightSignature"])
                    self.assertEqual(wire.as_json(signer.sign(sent, credentials).text), case["rightStringToSign"])
                    again = signer.sign(sent, credentials, Mistakes(made))
                    self.assertEqual(again.signature, case["signature"])
                    self.assertEqual(wire.as_json(again.text), case["truth"]["stringToSign"])
                    self.assertEqual(carried, case["signature"])
                    for size in range(1, mistakes):
                        for part in itertools.combinations(made, size):
                            self.assertNotEqual(signer.sign(sent, credentials, Mistakes(part)).signature, case["signature"])
            self.assertGreater(len(ids), 15)

    def test_same_seed_same_cases(self):
        for scheme in SCHEMES:
            first, second = ([json.dumps(case) for case in generate.solver_cases(scheme, 2, 5, "7")] for _ in range(2))
            self.assertEqual(first, second)
            self.assertNotEqual(first, [json.dumps(case) for case in generate.solver_cases(scheme, 2, 5, "8")])

    def test_cases_beyond_a_search(self):
        seen = set()
        for scheme, kind in itertools.product(SCHEMES, ("string", "rule")):
            signer = SCHEMES[scheme][0]
            for case in refusals.cases(scheme, kind, 21, "test"):
                with self.subTest(case["id"]):
                    id = case["truth"]["causes"][0]["id"]
                    seen.add(id)
                    sent, credentials, carried = read_back(case)
                    self.assertEqual(signer.sign(sent, credentials).signature, case["rightSignature"])
                    self.assertTrue("refusal" in case or "stringToSign" in case)
                    if kind == "rule":
                        self.assertEqual(case["signature"], case["rightSignature"])
                    if id == "signature-not-url-encoded":
                        self.assertTrue(case["signature"] in case["request"]["url"] + case["request"].get("body", ""))
                    else:
                        self.assertEqual(carried, case["signature"])
        self.assertEqual(len(seen), len(refusals.STRING) + len(refusals.RULE))


if __name__ == "__main__":
    unittest.main()
