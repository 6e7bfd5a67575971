# Signed 2026-02-23T12:46:24Z with AccessKey HUAW…EUP. Servers accept it for about 15 minutes.
curl -q -sS --globoff --path-as-is \
  -X DELETE \
  -H 'X-Sdk-Date: 20260223T124624Z' \
  -H 'Authorization: SDK-HMAC-SHA256 Access=HUAWEIMADEUP, SignedHeaders=host;x-sdk-date, Signature=0123abcd' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  'https://sms.ap-southeast-3.myhuaweicloud.com/v3/tasks/a~b/certkey'
