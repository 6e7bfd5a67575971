# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests as real programs make them, rich in what mistakes show on: blanks, reserved letters, Chinese, emoji, empty values, lists, repeated names."""
import base64
import datetime
import hashlib
import json
import string

from . import canonical, mac
from .model import Credentials, Sent

PLAIN = ("web-01", "cn-hangzhou-h", "PayAsYouGo", "100", "true", "0", "vsw-bp1s5fnvk4gn2tws03624", "ecs.g7.large", "sg-bp15ed6xe1yxeycg7o")
SPECIAL = ("a+b*c~d/e=f&g%h!'()", "web server #1 (prod)", "*.example.com", "~/.ssh/id_rsa", "it's (ok)! 100% *sure*", "2024-01-02 03:04:05", "C:\\temp\\x",
           "ops+alerts@example.com", "rg/sub/leaf", "k1=v1&k2=v2", "<b>bold</b>; \"quoted\"", "a  b ", "mailto:~me/*")
CHINESE = ("网关 #1", "生产环境/华东 1", "第 1 页~共 10 页", "迁移 任务 (测试)*", "北京")
LATIN = ("café à la carte", "Zürich/Süd *1*", "naïve ~ résumé")
ASTRAL = ("emoji 😀🚀", "𠮷野家 *", "done ✅ 👍/~")
ESCAPED = ("%E4%B8%AD%20", "https%3A%2F%2Fexample.com%2Fa%20b", "100%25 sure")
JSON_TEXTS = ('{"code":"1234","name":"王 芳"}', '["a","b c"]', '{"a": {"b": [1, 2.5, null]}}')

ALPHANUMERIC = string.ascii_letters + string.digits
REGIONS = ("cn-hangzhou", "cn-beijing", "ap-southeast-1", "eu-central-1")


class Writer:
    """Draws the parts of requests from a random generator."""

    def __init__(self, random):
        self.random = random
        # Astral letters have no one way into other charsets, so some requests do without them.
        self.pools = [PLAIN, SPECIAL, SPECIAL, CHINESE, ESCAPED, JSON_TEXTS] + random.choice(([], [ASTRAL], [ASTRAL, ASTRAL], [LATIN]))

    def chance(self, probability):
        return self.random.random() < probability

    def value(self):
        return self.random.choice(self.random.choice(self.pools))

    def text(self, length, letters=ALPHANUMERIC):
        return "".join(self.random.choice(letters) for _ in range(length))

    def hex(self, length):
        return self.text(length, "0123456789abcdef")

    def uuid(self):
        return "-".join(self.hex(length) for length in (8, 4, 4, 4, 12))

    def time(self):
        return datetime.datetime(2024, 1, 1) + datetime.timedelta(seconds=self.random.randrange(70_000_000))

    def shuffled(self, things):
        things = list(things)
        self.random.shuffle(things)
        return things

    def alibaba_credentials(self, with_token=0.2):
        if self.chance(with_token):
            return Credentials("STS." + self.text(25), self.text(44), "CAIS" + self.text(40) + self.random.choice(("==", "/+=", "+/A")))
        return Credentials("LTAI5t" + self.text(18), self.text(30))

    def huawei_credentials(self):
        token = "gQpjbi1ub3J0aC00" + self.text(30) + "/+=" if self.chance(0.2) else None
        return Credentials(self.text(20, string.ascii_uppercase + string.digits), self.text(40), token)

    def parameters(self, names, least, most):
        """Scalars with drawn values, at least one of them with a blank, an asterisk or the like; an empty one sometimes."""
        chosen = self.random.sample(names, min(len(names), self.random.randint(least, most)))
        pairs = [(name, self.value()) for name in chosen]
        if pairs:
            pairs[0] = (pairs[0][0], self.random.choice(SPECIAL))
        if len(pairs) > 1 and self.chance(0.5):
            pairs[1] = (pairs[1][0], "")
        return pairs

    def lists(self):
        pairs = []
        if self.chance(0.6):
            name = self.random.choice(("InstanceId", "SecurityGroupId", "PortRange"))
            pairs += [("%s.%d" % (name, i), "i-" + self.hex(6)) for i in range(1, self.random.choice((3, 4, 13)))]
        if self.chance(0.5):
            for i in range(1, self.random.choice((2, 3, 4))):
                pairs += [("Tag.%d.Key" % i, self.random.choice(("env", "owner", "成本 中心"))), ("Tag.%d.Value" % i, self.value())]
        return pairs

    def json_body(self):
        body = {"name": self.random.choice(CHINESE + LATIN), "count": self.random.randrange(100), "ratio": 1.5, "enabled": self.chance(0.5),
                "labels": [{"key": "env", "value": self.value()}], "note": self.value()}
        return json.dumps(body, ensure_ascii=False, **self.random.choice((dict(separators=(",", ":")), {}, dict(indent=2)))).encode()


RPC_OPERATIONS = (
    ("ecs.cn-hangzhou.aliyuncs.com", "2014-05-26", "RunInstances", ("ImageId", "InstanceName", "HostName", "Description", "UserData", "ZoneId")),
    ("ecs.aliyuncs.com", "2014-05-26", "DescribeInstances", ("InstanceName", "VpcId", "ZoneId", "PageNumber", "NextToken", "ResourceGroupId")),
    ("vpc.aliyuncs.com", "2016-04-28", "CreateIpv6Gateway", ("Name", "Description", "VpcId", "Spec", "ClientToken")),
    ("smc.aliyuncs.com", "2019-06-01", "CreateReplicationJob", ("Name", "Description", "SourceId", "SystemDiskSize", "ImageName", "TargetType")),
    ("alidns.aliyuncs.com", "2015-01-09", "AddDomainRecord", ("DomainName", "RR", "Type", "Value", "TTL", "Line")),
    ("dysmsapi.aliyuncs.com", "2017-05-25", "SendSms", ("PhoneNumbers", "SignName", "TemplateCode", "TemplateParam", "OutId")),
)
ODD_NAMES = ("a_b", "a-b", "a.b", "b", "B", "a1", "resourceGroupId", "X_Trace", "Filter:name", "Filter.id", "Filter-2",
             "Tag Key")


def rpc(random, wanted=""):
    """\\returns Sent, Credentials, and the encoders of query and form"""
    draw = Writer(random)
    credentials = draw.alibaba_credentials()
    host, version, action, names = random.choice(RPC_OPERATIONS)
    common = [("Format", random.choice(("JSON", "XML"))), ("Version", version), ("AccessKeyId", credentials.id), ("SignatureMethod", "HMAC-SHA1"),
              ("Timestamp", draw.time().strftime("%Y-%m-%dT%H:%M:%SZ")), ("SignatureVersion", "1.0"),
              ("SignatureNonce", random.choice((draw.uuid(), draw.hex(32)))), ("Action", action)]
    if credentials.token:
        common.append(("SecurityToken", credentials.token))
    own = draw.parameters(names, 3, 6) + draw.lists()
    own += [(name, draw.value()) for name in random.sample(ODD_NAMES, random.choice((0, 0, 3, 5)))]
    if draw.chance(0.7):
        own.append(("RegionId", random.choice(REGIONS)))
    layout = random.choice(("query", "query", "form", "split"))
    if wanted == "form-params-not-signed" and layout == "query":
        layout = "split"
    sent = Sent(random.choice(("GET", "GET", "POST")) if layout == "query" else "POST", host, protocol=random.choice(("https", "http")))
    if layout == "query":
        sent.query = draw.shuffled(common + own) if draw.chance(0.5) else common + own
    elif layout == "form":
        sent.form = draw.shuffled(common + own) if draw.chance(0.5) else own + common
    else:
        sent.query, sent.form = draw.shuffled(common), own
    sent.headers = [("Host", host), ("Accept", "application/json")]
    if layout != "query":
        sent.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
    return sent, credentials, (random.choice(("strict", "javascript")), random.choice(("strict", "javascript", "form")))


ROA_CALLS = (("GET", "/clusters"), ("GET", "/clusters/c82e6987e2961451182edacd74faf/nodes"), ("POST", "/clusters"), ("PUT", "/api/v1/clusters/c82e69/tags"),
             ("DELETE", "/clusters/c82e6987e2961451182edacd74faf"), ("POST", "/templates"), ("GET", "/k8s/ce267ed842bd34925b82042d656674db4/user_config"))
QUERY_NAMES = ("name", "cluster_type", "filter", "marker", "page_size", "Sort", "tag", "note")


def roa(random, wanted=""):
    draw = Writer(random)
    credentials = draw.alibaba_credentials()
    method, path = random.choice(ROA_CALLS)
    sent = Sent(method, "cs.%s.aliyuncs.com" % random.choice(REGIONS), path, draw.parameters(QUERY_NAMES, 2, 6) if draw.chance(0.85) else [])
    prefix = random.choice(("x-acs-", "x-acs-", "X-Acs-", "X-acs-"))
    headers = [("Accept", random.choice(("application/json", "application/xml"))), ("Date", draw.time().strftime("%a, %d %b %Y %H:%M:%S GMT")),
               ("Host", sent.host), (prefix + "signature-nonce", draw.uuid()), (prefix + "signature-method", "HMAC-SHA1"),
               (prefix + "signature-version", "1.0"), (prefix + "version", "2015-12-15")]
    if credentials.token:
        headers += [(prefix + "accesskey-id", credentials.id), (prefix + "security-token", credentials.token)]
    if draw.chance(0.4):
        headers.append((prefix + "region-id", random.choice(REGIONS)))
    if method in ("POST", "PUT"):
        sent.body = draw.json_body()
        headers.append(("Content-Type", random.choice(("application/json", "application/json; charset=utf-8"))))
    if draw.chance(0.6) or wanted == "md5-hex":
        headers.append(("Content-MD5", base64.b64encode(hashlib.md5(sent.body, usedforsecurity=False).digest()).decode()))
    sent.headers = draw.shuffled(headers)
    return sent, credentials, (random.choice(("strict", "javascript")), "strict")


def _canonical_query(draw, wanted, repeats):
    """Pairs of a query, with names that sort in more than one way."""
    pairs = draw.parameters(QUERY_NAMES, 2, 5) + draw.lists()
    pairs += [(name, draw.value()) for name in draw.random.sample(ODD_NAMES, draw.random.choice((0, 3, 5)))]
    if wanted == "repeated-values-not-sorted" or draw.chance(repeats):
        pairs += [("id", value) for value in draw.shuffled(("b", "a", "C", "10", "9"))]
    return draw.shuffled(pairs)


PATHS = ("/clusters", "/api/v1/nodes/n-1/logs", "/v3/sources", "/v1/items/%s/detail", "/v2/%s", "/buckets/%s/%s")
SEGMENTS = ("plain", "a%20b", "%E6%BA%90", "x%2Fy", "%2A~", "it%27s%20%28ok%29", "caf%C3%A9~1", "%F0%9F%98%80")


def _path(draw):
    template = draw.random.choice(PATHS)
    return template % tuple(draw.random.choice(SEGMENTS) for _ in range(template.count("%s")))


def _body(draw, sent, content_type_name):
    if sent.method not in ("POST", "PUT", "PATCH"):
        return []
    if draw.chance(0.2):
        sent.body = b"Name=%E7%BD%91%E5%85%B3%201&Tag.1.Key=k&Tag.1.Value=v%20*"
        return [(content_type_name, "application/x-www-form-urlencoded")]
    sent.body = draw.json_body()
    return [(content_type_name, draw.random.choice(("application/json", "application/json; charset=utf-8")))]


def acs3(random, wanted=""):
    draw = Writer(random)
    credentials = draw.alibaba_credentials()
    host, version, action, _ = random.choice(RPC_OPERATIONS)
    sent = Sent(random.choice(("GET", "POST", "POST", "PUT", "DELETE")), host, "/" if draw.chance(0.4) else _path(draw),
                _canonical_query(draw, wanted, 0) if draw.chance(0.9) else [])
    sent.algorithm = "ACS3-HMAC-SM3" if draw.chance(0.15) else "ACS3-HMAC-SHA256"
    title = draw.chance(0.4)
    headers = _body(draw, sent, "content-type")
    digest = "SM3" if sent.algorithm.endswith("SM3") else "SHA-256"
    hashed = "x-acs-content-sm3" if digest == "SM3" and draw.chance(0.5) else "x-acs-content-sha256"
    headers += [("host", host), ("accept", "application/json"), ("x-acs-action", action), ("x-acs-version", version),
                ("x-acs-date", draw.time().strftime("%Y-%m-%dT%H:%M:%SZ")), ("x-acs-signature-nonce", draw.hex(32)),
                (hashed, mac.digest(digest, sent.body).hex())]
    if credentials.token:
        headers += [("x-acs-accesskey-id", credentials.id), ("x-acs-security-token", credentials.token)]
    if title:
        headers = [(canonical.title_case(name), value) for name, value in headers]
    sent.headers = draw.shuffled(headers)
    sent.signed_headers = sorted(name.lower() for name, _ in headers if name.lower() in ("host", "content-type") or name.lower().startswith("x-acs-"))
    return sent, credentials, (random.choice(("strict", "javascript")), "strict")


def huawei(random, wanted=""):
    draw = Writer(random)
    credentials = draw.huawei_credentials()
    host = random.choice(("sms.ap-southeast-1.myhuaweicloud.com", "ecs.cn-north-4.myhuaweicloud.com", "gateway.example.com:8443"))
    if wanted == "host-with-port":
        host = "ecs.cn-north-4.myhuaweicloud.com"
    sent = Sent(random.choice(("GET", "POST", "POST", "PUT", "DELETE")), host, "/" if draw.chance(0.1) else _path(draw) + ("/" if draw.chance(0.1) else ""),
                _canonical_query(draw, wanted, 0.3) if draw.chance(0.9) else [])
    sent.algorithm = random.choice(("SDK-HMAC-SHA256",) * 7 + ("SDK-HMAC-SM3", "SDK-HMAC-SM3", "V11-HMAC-SHA256"))
    date = draw.time().strftime("%Y%m%dT%H%M%SZ")
    headers = _body(draw, sent, "Content-Type")
    headers += [("Host", host), ("X-Sdk-Date", date)]
    if draw.chance(0.5):
        headers.append(("X-Project-Id", draw.hex(32)))
    elif draw.chance(0.5):
        headers.append(("X-Domain-Id", draw.hex(32)))
    if credentials.token:
        headers.append(("X-Security-Token", credentials.token))
    if sent.body.startswith(b"Name=") and draw.chance(0.5) and wanted != "unsigned-payload-without-header":
        headers.append(("X-Sdk-Content-Sm3" if sent.algorithm.endswith("SM3") else "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD"))
    sent.headers = draw.shuffled(headers) + [("Accept", "application/json")]
    if draw.chance(0.3):
        sent.headers = [(name.lower(), value) for name, value in sent.headers]
    choose = random.choice(("all", "all", "all", "no content type", "date alone"))
    sent.signed_headers = sorted(name.lower() for name, _ in headers)
    if choose == "no content type":
        sent.signed_headers = [name for name in sent.signed_headers if name != "content-type"]
    elif choose == "date alone" and not wanted:
        sent.signed_headers = ["x-sdk-date"]
    if sent.algorithm.startswith("V11"):
        sent.scope = "%s/%s/%s" % (date[:8], "cn-north-4", host.split(".")[0])
    return sent, credentials, (random.choice(("strict", "javascript")), "strict")


def spas(random, wanted=""):
    draw = Writer(random)
    credentials = draw.alibaba_credentials(0.15)
    tenant = random.choice((draw.uuid(), draw.uuid(), "public", "team-a", "命名空间"))
    group = random.choice(("DEFAULT_GROUP", "DEFAULT_GROUP", "payments", "g"))
    data_id = random.choice(("com.example:app.yaml", "app.properties", "com.alibaba.cloud.acm:sample"))
    call = random.choice(("get", "get", "publish", "delete", "list", "no tenant"))
    if tenant == "命名空间" or wanted.startswith("charset"):
        call, tenant = "get", tenant if wanted in ("", "charset-utf16") else "命名空间"
        if wanted == "charset-latin1":
            tenant = "Zürich"
    host = "%d.%d.%d.%d:8080" % tuple(random.randrange(1, 255) for _ in range(4))
    sent = Sent("GET", host, "/diamond-server/config.co", protocol="http", tenant=tenant, group=group, data_id=data_id)
    named = [("dataId", data_id), ("group", group), ("tenant", tenant)]
    if call == "get":
        sent.query = draw.shuffled(named)
    elif call == "no tenant":
        sent.tenant = None
        sent.query = [("dataId", data_id), ("group", group)] + random.choice(([], [("tenant", "")]))
    elif call == "list":
        sent.path, sent.group, sent.data_id = "/diamond-server/basestone.do", None, None
        sent.query = [("method", "getAllConfigByTenant"), ("tenant", tenant), ("pageNo", "1"), ("pageSize", "10")]
    else:
        sent.method = "POST"
        sent.path, method = (("/diamond-server/basestone.do", "syncUpdateAll") if call == "publish" else ("/diamond-server/datum.do", "deleteAllDatums"))
        sent.query = [("method", method)]
        pairs = ["%s=%s" % (name, value.replace(":", "%3A")) for name, value in named]
        if call == "publish":
            pairs.append("content=" + "".join("%%%02X" % byte for byte in "配置=中文 内容".encode("gbk")))
        sent.body = "&".join(pairs).encode()
    time = str(int((draw.time() - datetime.datetime(1970, 1, 1)).total_seconds())) + "%03d" % random.randrange(1000)
    sent.headers = [("Client-Version", "3.1.0"), ("Content-Type", "application/x-www-form-urlencoded; charset=GBK"),
                    ("Spas-AccessKey", credentials.id), (random.choice(("timeStamp", "timestamp")), time), ("exConfigInfo", "true"), ("Host", host)]
    if credentials.token:
        sent.headers.append(("Spas-SecurityToken", credentials.token))
    return sent, credentials, ("strict", "strict")
