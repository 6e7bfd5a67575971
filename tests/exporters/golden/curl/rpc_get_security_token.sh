# Signed 2026-02-23T12:46:24Z with AccessKey LTAI…fjx. Servers accept it for about 15 minutes and a nonce only once.
# Holds the security token of a temporary key, since it was signed with the rest: pass it on with care.
curl -q -sS --globoff --path-as-is \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  'https://ecs.aliyuncs.com/?SecurityToken=CAIS%2Fmade%2Bup%3D%3D&AccessKeyId=LTAI5tMadeUpKeyIdfjx&Action=DescribeRegions&Tag.1.Value=it%27s%20%5Ba%5D%20%7Bb%7D%20%E4%BA%91&Signature=bX7%2B%2F%3D'
