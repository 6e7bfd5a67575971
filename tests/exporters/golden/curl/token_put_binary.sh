# Not signed.
# The X-Auth-Token is not in here: it is taken from the environment variable HUAWEI_TOKEN.
: "${HUAWEI_TOKEN:?}" && printf 'X-Auth-Token: %s\n' "$HUAWEI_TOKEN" | { printf %s 'AAH/Jw==' | openssl base64 -d -A | curl -q -sS --globoff --path-as-is \
  -X PUT \
  -H 'Content-Type: application/json' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  -H @/dev/fd/3 \
  --data-binary @- \
  'https://sms.ap-southeast-3.myhuaweicloud.com/v3/tasks/a~b/certkey'; } 3<&0
