# Not signed.
curl -q -sS --globoff --path-as-is \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  'https://ecs.aliyuncs.com/'
