# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases that no search can solve: those that need the other program's string or the server's (`string`), and those where the signature is right and
the request was refused for something else (`rule`)."""
import copy
import datetime
import json
import random as randomness

from . import wire
from .model import Credentials, Mistake
from .schemes import SCHEMES, as_sent

CLOCKS = {"alibaba-rpc-v1": ("Timestamp", "%Y-%m-%dT%H:%M:%SZ"), "alibaba-roa-v1": ("date", "%a, %d %b %Y %H:%M:%S GMT"),
          "alibaba-acs3": ("x-acs-date", "%Y-%m-%dT%H:%M:%SZ"), "huawei-aksk": ("x-sdk-date", "%Y%m%dT%H%M%SZ"), "acm-spas": ("timestamp", None)}
NONCES = {"alibaba-rpc-v1": "SignatureNonce", "alibaba-roa-v1": "x-acs-signature-nonce", "alibaba-acs3": "x-acs-signature-nonce"}
EPOCH = datetime.datetime(1970, 1, 1)
ISO = "%Y-%m-%dT%H:%M:%SZ"


def place_of(scheme, name):
    return {"parameter" if scheme == "alibaba-rpc-v1" else "header": name}


def value_of(scheme, sent, name):
    if scheme == "alibaba-rpc-v1":
        return dict(sent.query + sent.form)[name]
    return sent.header(name)


def with_value(scheme, sent, name, value):
    """A copy of the request with another value in one place."""
    changed = copy.deepcopy(sent)

    def replaced(pairs):
        return [(given, value if given.lower() == name.lower() else old) for given, old in pairs]

    if scheme == "alibaba-rpc-v1":
        changed.query, changed.form = replaced(changed.query), replaced(changed.form)
    else:
        changed.headers = replaced(changed.headers)
    return changed


def time_of(scheme, sent):
    name, form = CLOCKS[scheme]
    text = value_of(scheme, sent, name)
    return EPOCH + datetime.timedelta(milliseconds=int(text)) if form is None else datetime.datetime.strptime(text, form)


def time_text(scheme, time):
    form = CLOCKS[scheme][1]
    return str(round((time - EPOCH).total_seconds() * 1000)) if form is None else time.strftime(form)


# What the services answer.

def alibaba_answer(host, code, message):
    return json.dumps({"RequestId": "8906582E-6722-409A-A6C4-0E7863B733A5", "Message": message, "HostId": host, "Code": code}, ensure_ascii=False)


def huawei_answer(reason):
    return json.dumps({"error_msg": "Incorrect IAM authentication information: " + reason, "error_code": "APIGW.0301",
                       "request_id": "fcb1ba8a2ebe8a3a6b1a7c2f3ea2bdb1"}, ensure_ascii=False)


def mismatch_answer(scheme, sent, served):
    """The refusal with the server's own string. \\param served what the server would have signed"""
    text = served.text.decode()
    if scheme == "huawei-aksk":
        return huawei_answer("verify aksk signature fail,canonicalRequest:" + served.canonical_request.decode().replace("\n", "|"))
    if scheme == "alibaba-acs3":
        return alibaba_answer(sent.host, "SignatureDoesNotMatch", "Specified signature does not match our calculation. server StringToSign is [%s] "
                              "server CanonicalRequest is [%s]" % (text, served.canonical_request.decode()))
    if scheme == "acm-spas":
        return ""
    if scheme == "alibaba-rpc-v1" and sent.host.startswith("ecs."):
        return alibaba_answer(sent.host, "IncompleteSignature", "The request signature does not conform to Aliyun standards. server string to sign is:" + text)
    return alibaba_answer(sent.host, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation. server string to sign is:" + text)


def whole_answer(status, server_time, body):
    """As a program prints it that shows the headers."""
    return "HTTP/1.1 %s\r\nDate: %s\r\nContent-Type: application/json;charset=utf-8\r\n\r\n%s" % (
        status, server_time.strftime("%a, %d %b %Y %H:%M:%S GMT"), body)


def expired_answer(scheme, sent, server_time):
    if scheme == "huawei-aksk":
        body = huawei_answer("verify aksk signature fail,signature expired, signature time:%s,server time:%s" % (
            sent.header("x-sdk-date"), server_time.strftime("%Y%m%dT%H%M%SZ")))
        return whole_answer("401 Unauthorized", server_time, body)
    if scheme == "acm-spas":
        return whole_answer("403 Forbidden", server_time, "")
    body = alibaba_answer(sent.host, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")
    return whole_answer("400 Bad Request", server_time, body)


# Kinds of cases. Each answers the parts of one case, or null where the scheme or the request has no room for it.

class Case:
    def __init__(self, scheme, draw):
        self.scheme, self.draw = scheme, draw
        self.signer, make = SCHEMES[scheme]
        self.sent, self.credentials, self.encoders = make(draw)
        self.more = {}
        self.signature = None  # the right one where nothing else is said

    def sign(self, sent=None, credentials=None):
        return self.signer.sign(sent or self.sent, credentials or self.credentials)

    def changed_value(self):
        """A name that is signed, and another value for it."""
        clock = CLOCKS[self.scheme][0]
        choices = [(clock, time_text(self.scheme, time_of(self.scheme, self.sent) + datetime.timedelta(seconds=self.draw.choice((1, 2, 3600)))))]
        if self.scheme in NONCES:
            nonce = NONCES[self.scheme]
            choices.append((nonce, "".join(self.draw.sample(value_of(self.scheme, self.sent, nonce), len(value_of(self.scheme, self.sent, nonce))))))
        if self.scheme == "alibaba-roa-v1":
            choices.append(("accept", "*/*"))
        if "host" in self.sent.signed_headers:
            choices.append(("host", "127.0.0.1:8080"))
        name, value = self.draw.choice(choices)
        return None if value == value_of(self.scheme, self.sent, name) else (name, value)


def value_differs(case):
    found = case.changed_value()
    if not found:
        return None
    name, value = found
    other = case.sign(with_value(case.scheme, case.sent, name, value))
    right = case.sign()
    where = dict(place_of(case.scheme, name), wrote=value, expected=value_of(case.scheme, case.sent, name))
    has_server_string = case.scheme != "acm-spas"
    if has_server_string and case.draw.random() < 0.5:
        # Changed on the way: the server has seen another value than the program has sent. The signature fits what was sent.
        case.more["refusal"] = mismatch_answer(case.scheme, case.sent, other)
        where = dict(place_of(case.scheme, name), got=value, expected=where["expected"])
        return Mistake.of("value-differs", **where), right
    case.signature = other.signature
    if other.canonical_request is not None and other.canonical_request != right.canonical_request:
        case.more["stringToSign"] = other.canonical_request.decode()  # the string itself holds only its hash
    else:
        case.more["stringToSign"] = other.text.decode()
    return Mistake.of("value-differs", **where), other


def param_extra(case):
    if case.scheme == "acm-spas":
        return None
    name, value = case.draw.choice((("RegionId", "cn-shanghai"), ("DryRun", "true"), ("Debug", ""), ("_", "1700000000000")))
    if name in dict(case.sent.query + case.sent.form):
        return None
    signing = copy.deepcopy(case.sent)
    signing.query.append((name, value))
    other = case.sign(signing)
    case.signature = other.signature
    case.more["stringToSign"] = (other.canonical_request or other.text).decode()
    return Mistake.of("param-extra", parameter=name, wrote=value), other


def secret_wrong(case):
    pool = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
    wrong = Credentials(case.credentials.id, "".join(case.draw.choice(pool) for _ in range(30)), case.credentials.token)
    other = case.sign(credentials=wrong)
    case.signature = other.signature
    if case.scheme == "acm-spas" or case.draw.random() < 0.5:
        case.more["stringToSign"] = other.text.decode()
    else:
        case.more["refusal"] = mismatch_answer(case.scheme, case.sent, other)
    return Mistake.of("secret-wrong"), other


def refused_for_its_time(case, id, server_time, now, where):
    case.more["refusal"] = expired_answer(case.scheme, case.sent, server_time)
    case.more["now"] = now.strftime(ISO)
    return Mistake.of(id, **dict(place_of(case.scheme, CLOCKS[case.scheme][0]), **where)), case.sign()


def timestamp_expired(case):
    """Kept for a while before it was sent; no whole number of half hours."""
    time = time_of(case.scheme, case.sent)
    minutes = 30 * case.draw.randrange(1, 200) + case.draw.randrange(5, 25)
    server = (time + datetime.timedelta(minutes=minutes)).replace(microsecond=0)
    return refused_for_its_time(case, "timestamp-expired", server, server + datetime.timedelta(seconds=20), {"got": time.strftime(ISO)})


def timestamp_not_utc(case):
    """Local time with a Z behind it."""
    time = time_of(case.scheme, case.sent)
    minutes = case.draw.choice((480, 480, 480, 330, 60, 120, -300, -480))
    server = (time - datetime.timedelta(minutes=minutes) + datetime.timedelta(seconds=case.draw.randrange(1, 5))).replace(microsecond=0)
    return refused_for_its_time(case, "timestamp-not-utc", server, server, {"got": time.strftime(ISO), "minutes": minutes})


def clock_skew(case):
    """The machine's clock is wrong: now by that clock is the request's time, and the server says another."""
    time = time_of(case.scheme, case.sent).replace(microsecond=0)
    minutes = case.draw.choice((-1, 1)) * (30 * case.draw.randrange(1, 20) + case.draw.randrange(5, 25))
    return refused_for_its_time(case, "clock-skew", time - datetime.timedelta(minutes=minutes), time + datetime.timedelta(seconds=2), {"minutes": minutes})


def nonce_reused(case):
    if case.scheme not in NONCES:
        return None
    name = NONCES[case.scheme]
    case.more["refusal"] = alibaba_answer(case.sent.host, "SignatureNonceUsed", "Specified signature nonce was used already.")
    return Mistake.of("nonce-reused", **place_of(case.scheme, name), got=value_of(case.scheme, case.sent, name)), case.sign()


def with_key(case, id):
    """The same request by another access key."""
    old = case.credentials
    if old.token:
        return False
    if case.scheme == "alibaba-rpc-v1":
        case.sent = with_value(case.scheme, case.sent, "AccessKeyId", id)
    if case.scheme == "acm-spas":
        case.sent = with_value(case.scheme, case.sent, "spas-accesskey", id)
    case.credentials = Credentials(id, old.secret)
    return True


def other_cloud(case):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    id = "".join(case.draw.choice(letters) for _ in range(20))
    if case.scheme == "huawei-aksk":
        id = "LTAI5t" + id[:18]
    if not with_key(case, id):
        return None
    if case.scheme == "huawei-aksk":
        case.more["refusal"] = huawei_answer("verify aksk signature fail,ak %s not exist" % id)
    elif case.scheme == "acm-spas":
        case.more["refusal"] = "HTTP/1.1 403 Forbidden\r\n\r\n"
    else:
        case.more["refusal"] = alibaba_answer(case.sent.host, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")
    return Mistake.of("access-key-of-another-cloud", got=id), case.sign()


def token_absent(case):
    if case.scheme == "huawei-aksk":
        return None  # its temporary keys look like all others
    if not with_key(case, "STS." + "".join(case.draw.choice("ABCDEFGHabcdefgh123456789") for _ in range(25))):
        return None
    where = place_of(case.scheme, {"alibaba-rpc-v1": "SecurityToken", "acm-spas": "spas-securitytoken"}.get(case.scheme, "x-acs-security-token"))
    if case.scheme == "acm-spas":
        case.more["refusal"] = "HTTP/1.1 403 Forbidden\r\n\r\n"
    else:
        case.more["refusal"] = alibaba_answer(case.sent.host, "MissingSecurityToken", "SecurityToken is mandatory for this action.")
    return Mistake.of("security-token-absent", **where), case.sign()


def signature_not_encoded(case):
    """The signature is right, but its plus signs arrive as blanks."""
    if case.scheme != "alibaba-rpc-v1":
        return None
    signed = case.sign()
    if "+" not in signed.signature:
        return None
    case.more["refusal"] = mismatch_answer(case.scheme, case.sent, signed)
    return Mistake.of("signature-not-url-encoded", parameter="Signature", wrote=signed.signature, got=signed.signature.replace("+", " ")), signed


STRING = (value_differs, param_extra, secret_wrong)
RULE = (timestamp_expired, timestamp_not_utc, clock_skew, nonce_reused, other_cloud, token_absent, signature_not_encoded)


def attempt(scheme, maker, draw):
    for _ in range(50):
        case = Case(scheme, draw)
        found = maker(case)
        if found:
            return case, *found
    return None


def cases(scheme, kind, count, seed):
    draw = randomness.Random("%s/%s/%s" % (scheme, kind, seed))
    makers = STRING if kind == "string" else RULE
    makers = [maker for maker in makers if attempt(scheme, maker, randomness.Random("can it")) is not None]
    for index in range(count):
        case, mistake, signed = attempt(scheme, makers[index % len(makers)], draw)
        right = case.sign()
        signature = case.signature or right.signature
        request = as_sent(scheme, case.sent, case.credentials, signature, case.encoders)
        if mistake.id == "signature-not-url-encoded":
            place = "body" if case.sent.form and not case.sent.query else "url"
            head, _, tail = request[place].partition("Signature=")
            rest = tail[tail.index("&"):] if "&" in tail else ""
            request[place] = head + "Signature=" + signature + rest
        made = {"id": "%s/%s/%s/%03d" % (scheme, kind, seed, index), "scheme": scheme, "request": request, "accessKeySecret": case.credentials.secret,
                "signature": signature, **case.more, "truth": {"causes": [mistake.as_json()], "stringToSign": wire.as_json(signed.text)},
                "rightSignature": right.signature, "rightStringToSign": wire.as_json(right.text)}
        if right.canonical_request is not None:
            made["truth"]["canonicalRequest"] = wire.as_json(signed.canonical_request)
            made["rightCanonicalRequest"] = wire.as_json(right.canonical_request)
        yield made
