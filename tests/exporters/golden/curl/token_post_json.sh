# Not signed.
# The X-Auth-Token is not in here: it is taken from the environment variable HUAWEI_TOKEN.
: "${HUAWEI_TOKEN:?}" && printf 'X-Auth-Token: %s\n' "$HUAWEI_TOKEN" | curl -q -sS --globoff --path-as-is \
  -H 'Content-Type: application/json' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  -H @- \
  --data-raw '{"name": "it'\''s 云", "cost": "$5 `x` \\ !"}
' \
  'https://sms.ap-southeast-3.myhuaweicloud.com/v3/tasks/a~b/certkey'
