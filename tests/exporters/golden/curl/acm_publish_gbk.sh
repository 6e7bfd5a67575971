# Signed 2026-02-23T12:46:24Z with AccessKey LTAI…fjx. Servers accept it for about 60 seconds.
# The form is percent-encoded from GBK bytes, not from UTF-8.
curl -q -sS --globoff --path-as-is \
  -H 'Content-Type: application/x-www-form-urlencoded; charset=GBK' \
  -H 'Spas-AccessKey: LTAI5tMadeUpKeyIdfjx' \
  -H 'timeStamp: 1500000000123' \
  -H 'Spas-Signature: qkHf/kovkcefe+iYLPfwzWmi+qg=' \
  -H 'Accept-Language: en' \
  -H 'User-Agent: Countersign/0.1.0' \
  --data-raw 'dataId=a&content=%C5%E4%D6%C3%3D%80%27' \
  'http://139.196.135.144:8080/diamond-server/basestone.do?method=syncUpdateAll'
