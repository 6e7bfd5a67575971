# Signed 2026-02-23T12:46:24Z with AccessKey LTAI…fjx. Servers accept it for about 15 minutes and a nonce only once.
curl -q -sS --globoff --path-as-is \
  -H 'Content-Type: application/x-www-form-urlencoded' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  --data-raw 'AccessKeyId=LTAI5tMadeUpKeyIdfjx&Action=DescribeRegions&Tag.1.Value=it%27s%20%5Ba%5D%20%7Bb%7D%20%E4%BA%91&Signature=bX7%2B%2F%3D' \
  'https://ecs.aliyuncs.com/'
