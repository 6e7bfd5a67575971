# Signed 2026-02-23T12:46:24Z with AccessKey HUAW…EUP. Servers accept it for about 15 minutes.
curl -q -sS --globoff --path-as-is \
  -H 'Accept-Encoding: gzip' \
  -H 'X-Empty;' \
  -H 'X-Project-Id: p-1' \
  -H 'Authorization: SDK-HMAC-SHA256 Access=A, SignedHeaders=accept-encoding;host;x-empty;x-project-id, Signature=0123' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  'https://sms.ap-southeast-3.myhuaweicloud.com/v3/tasks/a~b/certkey'
