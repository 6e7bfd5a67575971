# Signed 2026-02-23T12:46:24Z with AccessKey testid. Servers accept it for about 15 minutes and a nonce only once.
# For the practice gateway, as long as it runs on this port.
curl -q -sS --globoff --path-as-is \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  'http://127.0.0.1:8731/?AccessKeyId=LTAI5tMadeUpKeyIdfjx&Action=DescribeRegions&Tag.1.Value=it%27s%20%5Ba%5D%20%7Bb%7D%20%E4%BA%91&Signature=bX7%2B%2F%3D'
