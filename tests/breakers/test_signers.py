# SPDX-License-Identifier: GPL-3.0-or-later
"""The signers against the vendors' vectors: right without mistakes, and wrong in the recorded way with each recorded one."""
import base64
import json
import pathlib
import unittest

from . import acs3, huawei, mac, model, roa, rpc, spas, wire
from .model import Mistake, Mistakes
from .schemes import SCHEMES
from .sm3 import sm3

VECTORS = pathlib.Path(__file__).parent.parent / "vectors"
# How a recorded mistake was made, where its cause alone does not tell: its number, and the `where`.
RECORDED = {
     8: dict(wrote="POST"), 15: dict(at="outer"), 19: dict(at="mac", wrote="SHA-256"),
    23: dict(wrote="without padding"), 24: dict(at="string", wrote="utf-16-le"), 25: dict(parameter="Timestamp", wrote="TimeStamp"),
    28: dict(parameter="SignatureNonce"), 30: dict(wrote=""), 31: dict(order="reversed"), 32: dict(at="inner"), 33: dict(at="inner"),
    34: dict(at="inner"), 35: dict(at="inner"), 36: dict(at="inner"), 37: dict(at="values"), 41: dict(order="sent", style="compact"),
    43: dict(kept="common"), 44: dict(wrote="GET"), 45: dict(fold="lower"), 47: dict(parameter="SecurityToken"),
    50: dict(wrote="POST"), 52: dict(at="query"), 53: dict(at="query"), 54: dict(at="query"), 55: dict(at="query"), 61: dict(wrote=":443"),
    63: dict(at="string", wrote="2019-11-15T03:36:55Z"), 69: dict(at="mac", wrote="SHA-1"), 71: dict(wrote="AWS4-HMAC-SHA256"),
    72: dict(at="lines", wrote="as sent"), 73: dict(order="reversed"), 74: dict(order="reversed"), 77: dict(style="indent 2"),
    81: dict(wrote="application/json;charset=UTF-8"), 82: dict(wrote="POST"), 83: dict(at="query"), 84: dict(at="query"), 85: dict(at="query"),
    86: dict(at="query"), 93: dict(wrote=":443"), 94: dict(at="header", wrote="2023-10-26T10:22:32.000Z"), 96: dict(style="indent 2"),
    97: dict(wrote="application/json"), 98: dict(header="content-type", at="both"), 103: dict(order="reversed"), 104: dict(line="content-md5"),
    105: dict(line="content-type"), 108: dict(order="swapped", header="x-acs-signature-nonce"), 109: dict(header="x-acs-version"), 112: dict(wrote="application/json;charset=utf-8"),
    124: dict(parameter="tenant and group"), 127: dict(order="first"),
}
# Not made by a signer: another value, another secret, another parameter, or a right signature that was sent wrongly.
ELSEWHERE = ("value-differs", "secret-wrong", "param-extra", "signature-not-url-encoded")


def body_of(holder):
    if holder.get("bodyBase64"):
        return base64.b64decode(holder["bodyBase64"])
    return (holder.get("body") or "").encode()


def signed_list(authorization):
    return authorization.split("SignedHeaders=")[1].split(",")[0].split(";")


def sent_by(scheme, case):
    """A recorded mistake's request."""
    if scheme == "alibaba-rpc-v1":
        return model.Sent(case["method"], "ecs.aliyuncs.com", query=[tuple(p) for p in case["query"]], form=[tuple(p) for p in case["form"]])
    recorded = case["wire"]
    sent = wire.parsed(recorded["method"], recorded["target"], recorded["headers"], body_of(recorded))
    authorization = sent.header("authorization")
    if scheme in ("alibaba-acs3", "huawei-aksk"):
        sent.algorithm = authorization.split()[0]
        sent.signed_headers = signed_list(authorization)
    if scheme == "acm-spas":
        pairs = dict(sent.query)
        sent.tenant, sent.group, sent.data_id = pairs.get("tenant"), pairs.get("group"), pairs.get("dataId")
    return sent


class Vectors(unittest.TestCase):
    def cases(self, name):
        return json.loads((VECTORS / name).read_text(encoding="utf-8"))["cases"]

    def check(self, case, signed):
        self.assertEqual(signed.signature, case["expected"]["signature"], case["id"])
        if "stringToSign" in case["expected"]:
            self.assertEqual(signed.text.decode(), case["expected"]["stringToSign"], case["id"])

    def signed_cases(self, name):
        checked = 0
        for case in self.cases(name):
            if not case["expected"].get("signature"):
                continue  # anonymous, bearer, or without a secret
            checked += 1
            given = case["input"]["credentials"]
            yield case, case["input"], model.Credentials(given["accessKeyId"], given["accessKeySecret"], given.get("securityToken"))
        self.assertGreater(checked, 10)

    def test_rpc_without_mistakes(self):
        for case, given, credentials in self.signed_cases("dev-alibaba-rpc-v1.json"):
            sent = model.Sent(given["method"], given["host"], query=[tuple(p) for p in given["query"]], form=[tuple(p) for p in given["form"]])
            self.check(case, rpc.sign(sent, credentials))

    def test_roa_without_mistakes(self):
        for case, given, credentials in self.signed_cases("dev-alibaba-roa-v1.json"):
            sent = model.Sent(given["method"], given["host"], given["path"], [tuple(p) for p in given["query"]],
                              headers=[tuple(h) for h in given["headers"]], body=body_of(given))
            self.check(case, roa.sign(sent, credentials))

    def test_acs3_without_mistakes(self):
        for case, given, credentials in self.signed_cases("dev-alibaba-acs3.json"):
            sent = model.Sent(given["method"], given["host"], given["path"], [tuple(p) for p in given["query"]],
                              headers=[tuple(h) for h in given["headers"]], body=body_of(given), algorithm=given["algorithm"],
                              signed_headers=signed_list(case["expected"]["authorization"]))
            self.check(case, acs3.sign(sent, credentials))

    def test_huawei_without_mistakes(self):
        for case, given, credentials in self.signed_cases("dev-huawei-aksk.json"):
            headers = [tuple(h) for h in given["signedHeaders"]]
            sent = model.Sent(given["method"], given["host"], given["path"], [tuple(p) for p in given["query"]], headers=headers,
                              body=body_of(given), algorithm=given["algorithm"], signed_headers=sorted(name.lower() for name, _ in headers))
            if given.get("derived"):
                sent.scope = "/".join((given["timestamp"][:8], given["derived"]["regionId"], given["derived"]["service"]))
            self.check(case, huawei.sign(sent, credentials))

    def test_spas_without_mistakes(self):
        for case, given, credentials in self.signed_cases("dev-acm-spas.json"):
            if "v4" in case["tags"]:
                continue  # a later scheme with a key of its own
            sent = model.Sent("GET", "", headers=[("timeStamp", given["timestamp"])], tenant=given["tenant"], group=given["group"])
            if given["op"] == "listen":
                continue  # each client signs something else
            self.check(case, spas.sign(sent, credentials))

    def test_recorded_mistakes(self):
        """Every one of them by its switch, with the recorded string and signature."""
        made = 0
        for case in self.cases("mistakes.json"):
            scheme, number = case["scheme"], int(case["id"].split("-")[1])
            if case["cause"] in ELSEWHERE:
                continue
            made += 1
            credentials = model.Credentials(case["accessKeyId"], case["accessKeySecret"])
            mistake = Mistake.of(case["cause"], **RECORDED.get(number, {}))
            signed = SCHEMES[scheme][0].sign(sent_by(scheme, case), credentials, Mistakes([mistake]))
            with self.subTest(case["id"], cause=case["cause"]):
                self.assertEqual(signed.text.decode("utf-16-le" if number == 24 else "utf-8"), case["user"]["stringToSign"])
                self.assertEqual(signed.signature, case["user"]["signature"])
        self.assertEqual(made, 128 - 13)

    def test_sm3_by_hand(self):
        """The standard's own examples, and the vectors' SM3 without the system's."""
        self.assertEqual(sm3(b"abc").hex(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
        self.assertEqual(sm3(b"abcd" * 16).hex(), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")
        self.assertEqual(mac.digest("SM3", b"x" * 200), sm3(b"x" * 200))


if __name__ == "__main__":
    unittest.main()
