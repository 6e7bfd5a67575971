# SPDX-License-Identifier: GPL-3.0-or-later
"""Refused calls as people paste them: a request of a program that signs wrongly, and what the service answered. Written by the broken signers, from `tests`:

    python3 -B session/refusals/make_refusals.py

makes the texts beside this file anew, and `cases.json`: what must be found in each. Requests and answers are made up; the answers have the services' shapes.
"""
import json
import pathlib
import shlex
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from breakers import acs3, huawei, mac, roa, rpc, spas, wire  # noqa: E402
from breakers.model import Credentials, Mistake, Mistakes, Sent  # noqa: E402
from breakers.refusals import alibaba_answer, huawei_answer, whole_answer, with_value  # noqa: E402
from breakers.schemes import as_sent  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
SIGNERS = {"alibaba-rpc-v1": rpc, "alibaba-roa-v1": roa, "alibaba-acs3": acs3, "huawei-aksk": huawei, "acm-spas": spas}
ALIBABA = Credentials("LTAI5tFixtureKeyNumber01", "FixtureSecretOfAlibabaNo1abcde")
TEMPORARY = Credentials("STS.NTFixtureKeyNumber0000001", "FixtureSecretOfTheTemporaryKeyNumber1abcdefg", "CAISfixtureToken0123456789/+=")
HUAWEI = Credentials("FIXTUREKEYOFHUAWEI01", "FixtureSecretOfHuaweiNumber1abcdefghijkl")
ACM = Credentials("fixture-acm-key", "fixture-acm-secret")
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
NOT_MATCHED = "Specified signature is not matched with our calculation."
CASES = []


# Requests

def rpc_call(host, version, action, own, credentials=ALIBABA, time="2026-01-12T09:30:05Z", method="GET", format="JSON"):
    pairs = [("Action", action), *own, ("Format", format), ("Version", version), ("AccessKeyId", credentials.id), ("SignatureMethod", "HMAC-SHA1"),
             ("Timestamp", time), ("SignatureVersion", "1.0"), ("SignatureNonce", "9b7a44b0-3be1-11e5-8c73-08002700c460")]
    sent = Sent(method, host)
    if method == "POST":
        sent.form = pairs
        sent.headers = [("Host", host), ("Content-Type", "application/x-www-form-urlencoded")]
    else:
        sent.query = pairs
        sent.headers = [("Host", host)]
    return sent


def roa_call():
    host = "cs.cn-hangzhou.aliyuncs.com"
    return Sent("GET", host, "/clusters", [("name", "web #1: prod"), ("page_size", "10")], headers=[
        ("Host", host), ("Accept", "application/json"), ("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="), ("Date", "Mon, 12 Jan 2026 09:30:05 GMT"),
        ("x-acs-signature-method", "HMAC-SHA1"), ("x-acs-signature-nonce", "9b7a44b0-3be1-11e5-8c73-08002700c460"), ("x-acs-signature-version", "1.0"),
        ("x-acs-version", "2015-12-15")])


def acs3_call(time="2026-01-12T09:30:05Z"):
    host = "ecs.cn-beijing.aliyuncs.com"
    names = ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"]
    return Sent("POST", host, "/", [("ImageId", "img 2026*01"), ("RegionId", "cn-beijing")], algorithm="ACS3-HMAC-SHA256", signed_headers=names, headers=[
        ("Host", host), ("x-acs-action", "RunInstances"), ("x-acs-version", "2014-05-26"), ("x-acs-date", time),
        ("x-acs-signature-nonce", "9b7a44b03be111e58c7308002700c460"), ("x-acs-content-sha256", EMPTY)])


def huawei_call(path="/v3/tasks/12345678-abcd/certkey", method="GET", query=(), body=b"", host="sms.ap-southeast-3.myhuaweicloud.com",
                time="20260112T093005Z"):
    names = ["content-type", "host", "x-sdk-date"]
    return Sent(method, host, path, list(query), body=body, algorithm="SDK-HMAC-SHA256", signed_headers=names,
                headers=[("Host", host), ("X-Sdk-Date", time), ("Content-Type", "application/json")])


def acm_call():
    query = [("dataId", "app.yaml"), ("group", "DEFAULT_GROUP"), ("tenant", "fixture-space")]
    return Sent("GET", "139.196.135.144:8080", "/diamond-server/config.co", query, protocol="http", data_id="app.yaml", group="DEFAULT_GROUP",
                tenant="fixture-space", headers=[("Host", "139.196.135.144:8080"), ("Spas-AccessKey", ACM.id), ("timeStamp", "1768210205000"),
                                                 ("longPullingTimeout", "30000")])


# Forms of text

def request_of(scheme, sent, credentials, signature):
    return as_sent(scheme, sent, credentials, signature, ("strict", "strict"))


def as_curl(request):
    words = ["curl", "-i", "-X", request["method"], request["url"]]
    for name, value in request["headers"]:
        if name != "Host":
            words += ["-H", name + ": " + value]
    if request.get("body"):
        words += ["--data-raw", request["body"]]
    return " ".join(shlex.quote(word) for word in words) + "\n"


def as_http(request):
    target = "/" + request["url"].split("://", 1)[1].partition("/")[2]
    lines = ["%s %s HTTP/1.1" % (request["method"], target)] + ["%s: %s" % tuple(header) for header in request["headers"]]
    if request.get("body"):
        lines.append("Content-Length: %d" % len(request["body"].encode()))
    return "\r\n".join(lines) + "\r\n\r\n" + request.get("body", "")


def xml_answer(host, code, message):
    return ("<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>8906582E-6722-409A-A6C4-0E7863B733A5</RequestId><HostId>%s</HostId><Code>%s</Code>"
            "<Message>%s</Message></Error>" % (host, code, message.replace("&", "&amp;").replace("<", "&lt;")))


def answer(code, served, marker=NOT_MATCHED):
    return lambda host: alibaba_answer(host, code, marker + " server string to sign is:" + served)


# Cases

def first_difference(step, ours, theirs):
    at = next((i for i, (one, other) in enumerate(zip(ours, theirs)) if one != other), min(len(ours), len(theirs)))
    return {"step": step, "offset": at, "theirs": theirs[at:at + 20].decode()}


def case(name, text, secret, verdict, causes=(), proof=None, code=None, difference=None, remark=None, suffix="txt"):
    """\\param causes of the first explanation, each (id, where) \\param code of the refusal, as it is shown back"""
    (HERE / (name + "." + suffix)).write_bytes(text.encode())
    CASES.append({"file": name + "." + suffix, "accessKeySecret": secret, "verdict": verdict,
                  "causes": [{"id": id, "where": where} for id, where in causes], "proof": proof, "code": code, "firstDifference": difference,
                  "remark": remark})


def signed(scheme, sent, credentials, *made):
    """\\returns what the program made, and what is right"""
    signer = SIGNERS[scheme]
    return signer.sign(sent, credentials, Mistakes(made)), signer.sign(sent, credentials)


def rpc_cases():
    scheme = "alibaba-rpc-v1"
    dns = rpc_call("alidns.aliyuncs.com", "2015-01-09", "AddDomainRecord", [("DomainName", "example.com"), ("RR", "_acme-challenge"), ("Type", "TXT"),
                                                                            ("Value", "gfj9Xq...Rg85nM* ~1")])
    wrong, right = signed(scheme, dns, ALIBABA, Mistake.of("encoded-once"))
    body = alibaba_answer(dns.host, "SignatureDoesNotMatch", NOT_MATCHED + " server string to sign is:" + right.text.decode())
    case("rpc-json", request_of(scheme, dns, ALIBABA, wrong.signature)["url"] + "\n\n" + body + "\n", ALIBABA.secret, "mismatch", [("encoded-once", {})],
         "reproduced", "SignatureDoesNotMatch")

    post = rpc_call("vpc.aliyuncs.com", "2016-04-28", "CreateIpv6Gateway", [("Name", "gateway a"), ("VpcId", "vpc-fixture0001")], method="POST", format="XML")
    wrong, right = signed(scheme, post, ALIBABA, Mistake.of("secret-without-ampersand"))
    case("rpc-xml", as_curl(request_of(scheme, post, ALIBABA, wrong.signature)) + "\n" + xml_answer(post.host, "SignatureDoesNotMatch", NOT_MATCHED) + "\n",
         ALIBABA.secret, "mismatch", [("secret-without-ampersand", {})], "reproduced", "SignatureDoesNotMatch")

    regions = rpc_call("ecs.aliyuncs.com", "2014-05-26", "DescribeRegions", [("RegionId", "cn-hangzhou")])
    wrong, right = signed(scheme, regions, ALIBABA, Mistake.of("param-name-case", parameter="Timestamp", wrote="TimeStamp"))
    body = alibaba_answer(regions.host, "IncompleteSignature",
                          "The request signature does not conform to Aliyun standards. server string to sign is:" + right.text.decode())
    case("ecs-incomplete-signature-without-a-secret", request_of(scheme, regions, ALIBABA, wrong.signature)["url"] + "\nstringToSign: " + wrong.text.decode()
         + "\n" + body + "\n", "", "mismatch", [("param-name-case", {"parameter": "Timestamp", "wrote": "TimeStamp"})], "other-string",
         "IncompleteSignature", first_difference("string-to-sign", right.text, wrong.text))

    # The usual form encoder of Java, PHP and Python.
    sms = rpc_call("dysmsapi.aliyuncs.com", "2017-05-25", "SendSms", [("SignName", "a b*c~d"), ("TemplateCode", "SMS_1000")])
    wrong, right = signed(scheme, sms, ALIBABA, *[Mistake.of(id, at="inner") for id in ("space-as-plus", "asterisk-not-encoded", "tilde-encoded")])
    body = alibaba_answer(sms.host, "SignatureDoesNotMatch", NOT_MATCHED + " server string to sign is:" + right.text.decode())
    log = json.dumps({"level": "error", "time": "2026-01-12T09:30:06Z", "msg": "send failed: " + json.dumps({"status": 400, "body": body})})
    case("rpc-escaped-in-a-log-line", as_curl(request_of(scheme, sms, ALIBABA, wrong.signature)) + log + "\n", ALIBABA.secret, "mismatch",
         [(id, {"at": "inner"}) for id in ("space-as-plus", "asterisk-not-encoded", "tilde-encoded")], "reproduced", "SignatureDoesNotMatch")

    case("rpc-nonce-used", as_curl(request_of(scheme, regions, ALIBABA, right_of(scheme, regions, ALIBABA))) + alibaba_answer(
        regions.host, "SignatureNonceUsed", "Specified signature nonce was used already."), ALIBABA.secret, "match",
        [("nonce-reused", {"parameter": "SignatureNonce"})], "rule", "SignatureNonceUsed")

    temporary = rpc_call("ecs.aliyuncs.com", "2014-05-26", "DescribeRegions", [], TEMPORARY)
    case("rpc-token-absent", request_of(scheme, temporary, TEMPORARY, right_of(scheme, temporary, TEMPORARY))["url"] + "\n" + alibaba_answer(
        temporary.host, "MissingSecurityToken", "SecurityToken is mandatory for this action."), TEMPORARY.secret, "match",
        [("security-token-absent", {"parameter": "SecurityToken"})], "rule", "MissingSecurityToken")

    # The token is there and was refused for its age: the signature is right, and nothing else is to be found.
    held = rpc_call("ecs.aliyuncs.com", "2014-05-26", "DescribeRegions", [("SecurityToken", TEMPORARY.token)], TEMPORARY)
    case("rpc-token-expired", as_curl(request_of(scheme, held, TEMPORARY, right_of(scheme, held, TEMPORARY))) + alibaba_answer(
        held.host, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired."), TEMPORARY.secret, "match", code="InvalidSecurityToken.Expired")

    foreign = Credentials(HUAWEI.id, HUAWEI.secret)
    call = rpc_call("ecs.aliyuncs.com", "2014-05-26", "DescribeRegions", [], foreign)
    case("rpc-access-key-not-found", request_of(scheme, call, foreign, right_of(scheme, call, foreign))["url"] + "\n" + alibaba_answer(
        call.host, "InvalidAccessKeyId.NotFound", "Specified access key is not found."), foreign.secret, "match",
        [("access-key-of-another-cloud", {"got": "huawei", "expected": "alibaba"})], "rule", "InvalidAccessKeyId.NotFound")


def right_of(scheme, sent, credentials):
    return SIGNERS[scheme].sign(sent, credentials).signature


def roa_cases():
    scheme, sent = "alibaba-roa-v1", roa_call()
    wrong, right = signed(scheme, sent, ALIBABA, Mistake.of("query-encoded-in-resource"))
    body = json.dumps({"code": "SignatureDoesNotMatch", "message": NOT_MATCHED + " server string to sign is:" + right.text.decode(), "requestid": "8906582E",
                       "status": 400})
    difference = first_difference("string-to-sign", right.text, wrong.text)
    case("roa-colons", as_http(request_of(scheme, sent, ALIBABA, wrong.signature)) + "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n"
         + body + "\n", ALIBABA.secret, "mismatch", [("query-encoded-in-resource", {})], "reproduced", "SignatureDoesNotMatch")
    strings = "my string to sign: %s\n" % json.dumps(wrong.text.decode())
    case("roa-colons-without-a-secret", as_curl(request_of(scheme, sent, ALIBABA, wrong.signature)) + strings + body + "\n", "", "mismatch",
         [("query-encoded-in-resource", {})], "other-string", "SignatureDoesNotMatch", difference)


def acs3_cases():
    scheme, sent = "alibaba-acs3", acs3_call()

    def refused(served):
        return alibaba_answer(sent.host, "SignatureDoesNotMatch", "Specified signature does not match our calculation. server StringToSign is [%s] "
                              "server CanonicalRequest is [%s]" % (served.text.decode(), served.canonical_request.decode()))

    wrong, right = signed(scheme, sent, ALIBABA, Mistake.of("query-not-encoded"), Mistake.of("host-with-port", wrote=":443"))
    case("acs3-two-halves", as_curl(request_of(scheme, sent, ALIBABA, wrong.signature)) + refused(right) + "\n", ALIBABA.secret, "mismatch",
         [("query-not-encoded", {}), ("host-with-port", {"wrote": ":443"})], "reproduced", "SignatureDoesNotMatch")

    # A proxy put its own host there: the signature fits what was sent, the server saw something else.
    seen = acs3.sign(with_value(scheme, sent, "host", "10.0.0.7:8080"), ALIBABA)
    case("acs3-changed-on-the-way", as_curl(request_of(scheme, sent, ALIBABA, right.signature)) + refused(seen) + "\n", ALIBABA.secret, "mismatch",
         [("value-differs", {"header": "host", "got": "10.0.0.7:8080", "expected": sent.host})], "server-string", "SignatureDoesNotMatch",
         first_difference("canonical-request", right.canonical_request, seen.canonical_request))

    # The machine's clock is 37 minutes behind; only its own time beside the answer's Date tells.
    import datetime
    server = datetime.datetime(2026, 1, 12, 10, 7, 5)
    refusal = whole_answer("400 Bad Request", server, alibaba_answer(sent.host, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."))
    job = {"request": request_of(scheme, sent, ALIBABA, right.signature), "accessKeySecret": ALIBABA.secret, "refusal": refusal,
           "now": "2026-01-12T09:30:07Z"}
    case("acs3-clock-skew", json.dumps(job), ALIBABA.secret, "match", [("clock-skew", {"header": "x-acs-date", "minutes": "-37"})], "rule", suffix="json")


def huawei_cases():
    scheme, sent = "huawei-aksk", huawei_call()
    wrong, right = signed(scheme, sent, HUAWEI, Mistake.of("trailing-slash-missing"))
    body = huawei_answer("verify aksk signature fail,canonicalRequest:" + right.canonical_request.decode().replace("\n", "|"))
    case("huawei-bars", as_curl(request_of(scheme, sent, HUAWEI, wrong.signature)) + body + "\n", HUAWEI.secret, "mismatch",
         [("trailing-slash-missing", {})], "reproduced", "APIGW.0301")

    # Authentication of applications; the request is right and the secret is another one.
    app = huawei_call("/test", query=[("name", "a b")], host="fixture.apig.cn-north-4.huaweicloudapis.com")
    right = huawei.sign(app, HUAWEI)
    body = json.dumps({"error_msg": "Incorrect app authentication information: verify signature fail, canonicalRequest:"
                       + right.canonical_request.decode().replace("\n", "|"), "error_code": "APIG.0303", "request_id": "fcb1ba8a2ebe8a3a6b1a7c2f3ea2bdb1"})
    case("huawei-app-wrong-secret", as_curl(request_of(scheme, app, HUAWEI, right.signature)) + body + "\n", "AnotherSecret", "mismatch",
         [("secret-wrong", {})], "server-string", "APIG.0303")

    # IAM nests its error.
    token = huawei_call("/v3/auth/tokens", "POST", body=b'{"auth": {"identity": {"methods": ["hw_ak_sk"]}}}', host="iam.cn-north-4.myhuaweicloud.com")
    wrong, right = signed(scheme, token, HUAWEI, Mistake.of("body-not-hashed"))
    body = json.dumps({"error": {"code": "IAM.0061", "message": "Incorrect IAM authentication information: verify aksk signature fail"}})
    case("huawei-iam", as_http(request_of(scheme, token, HUAWEI, wrong.signature)) + "\r\n\r\nHTTP/1.1 401 Unauthorized\r\n\r\n" + body, HUAWEI.secret,
         "mismatch", [("body-not-hashed", {})], "reproduced", "IAM.0061")

    # A service's own refusal: the signature was accepted, the policy was not.
    body = json.dumps({"error_msg": "User is not authorized to perform sms:task:getCertKey.", "error_code": "SMS.9004",
                       "encoded_authorization_message": "XXXXXX", "details": [{"error_code": "PAP5.0019", "error_msg": "no permission"}]})
    case("huawei-service", as_curl(request_of(scheme, sent, HUAWEI, right_of(scheme, sent, HUAWEI))) + "HTTP/1.1 403 Forbidden\n\n" + body + "\n",
         HUAWEI.secret, "match", code="SMS.9004")

    # Local time (UTC+8) with a Z behind it: eight hours ahead of the server.
    late = huawei_call(time="20260112T173005Z")
    body = huawei_answer("verify aksk signature fail,signature expired, signature time:20260112T173005Z,server time:20260112T093007Z")
    text = as_http(request_of(scheme, late, HUAWEI, right_of(scheme, late, HUAWEI)))
    text += "HTTP/1.1 401 Unauthorized\r\nDate: Mon, 12 Jan 2026 09:30:07 GMT\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n"
    case("huawei-local-time", text, HUAWEI.secret, "match", [("timestamp-not-utc", {"minutes": "480"})], "rule", "APIGW.0301")


def other_cases():
    scheme, sent = "acm-spas", acm_call()
    wrong, _ = signed(scheme, sent, ACM, Mistake.of("secret-with-ampersand"))
    case("acm-plain", as_curl(request_of(scheme, sent, ACM, wrong.signature)) + "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nForbidden\r\n",
         ACM.secret, "mismatch", [("secret-with-ampersand", {})], "reproduced")

    # Object storage signs otherwise: the answer is read, and it is said that the signature cannot be judged.
    string = "GET\n\n\nMon, 12 Jan 2026 09:30:05 GMT\n/fixture-bucket/a.txt"
    signature = mac.signature(string.encode(), ALIBABA.secret.encode(), "SHA-1", "base64", Mistakes())
    xml = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>SignatureDoesNotMatch</Code>\n  <Message>The request signature we calculated does "
           "not match the signature you provided. Check your key and signing method.</Message>\n  <HostId>fixture-bucket.oss-cn-hangzhou.aliyuncs.com</HostId>"
           "\n  <OSSAccessKeyId>%s</OSSAccessKeyId>\n  <SignatureProvided>%s</SignatureProvided>\n  <StringToSign>%s</StringToSign>\n</Error>\n")
    case("oss-xml", "curl -H 'Date: Mon, 12 Jan 2026 09:30:05 GMT' -H 'Authorization: OSS %s:%s' https://fixture-bucket.oss-cn-hangzhou.aliyuncs.com/a.txt\n"
         % (ALIBABA.id, signature) + xml % (ALIBABA.id, signature, string), ALIBABA.secret, "undecidable", code="SignatureDoesNotMatch",
         remark="signed by a scheme that cannot be checked here")


def main():
    for make in (rpc_cases, roa_cases, acs3_cases, huawei_cases, other_cases):
        make()
    (HERE / "cases.json").write_text(json.dumps(CASES, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
