// SPDX-License-Identifier: GPL-3.0-or-later
// The HMAC and the form of its result.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign::codefixes {

const QVector<CodeFix> &signature()
{
    static const QVector<CodeFix> fixes{
        // Base64 of HMAC-SHA1.
        {"python",
         "ROS",
         R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).digest()).decode())~",
         {{"wrong-digest",
           R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha256).digest()).decode())~"},
          {"hmac-arguments-swapped",
           R"~(signature = base64.b64encode(hmac.new(string_to_sign.encode(), key.encode(), hashlib.sha1).digest()).decode())~"},
          {"hex-instead-of-base64", R"~(signature = hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).hexdigest())~"},
          {"upper-case-hex-signature",
           R"~(signature = hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).hexdigest().upper())~"},
          {"base64-of-hex",
           R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).hexdigest().encode()).decode())~"},
          {"base64url",
           R"~(signature = base64.urlsafe_b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).digest()).decode())~"},
          {"base64-no-padding",
           R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).digest()).decode().rstrip("="))~"},
          {"base64-newline",
           R"~(signature = base64.encodebytes(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).digest()).decode())~"}}},
        {"java",
         "ROS",
         R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~",
         {{"wrong-digest", R"~(Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(key, "HmacSHA256"));
String signature = Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"hmac-arguments-swapped", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(stringToSign.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
String signature = Base64.getEncoder().encodeToString(mac.doFinal(key));)~"},
          {"hex-instead-of-base64", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"base64-of-hex", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = Base64.getEncoder().encodeToString(
    HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8))).getBytes());)~"},
          {"base64url", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = Base64.getUrlEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"base64-no-padding", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = Base64.getEncoder().withoutPadding().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"base64-newline", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = android.util.Base64.encodeToString(
    mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)), android.util.Base64.DEFAULT);)~"}}},
        {"go",
         "ROS",
         R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := base64.StdEncoding.EncodeToString(mac.Sum(nil)))~",
         {{"wrong-digest", R"~(mac := hmac.New(sha256.New, key)
mac.Write([]byte(stringToSign))
signature := base64.StdEncoding.EncodeToString(mac.Sum(nil)))~"},
          {"hmac-arguments-swapped", R"~(mac := hmac.New(sha1.New, []byte(stringToSign))
mac.Write(key)
signature := base64.StdEncoding.EncodeToString(mac.Sum(nil)))~"},
          {"hex-instead-of-base64", R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := hex.EncodeToString(mac.Sum(nil)))~"},
          {"base64-of-hex", R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := base64.StdEncoding.EncodeToString([]byte(hex.EncodeToString(mac.Sum(nil)))))~"},
          {"base64url", R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := base64.URLEncoding.EncodeToString(mac.Sum(nil)))~"},
          {"base64-no-padding", R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := base64.RawStdEncoding.EncodeToString(mac.Sum(nil)))~"}}},
        {"php",
         "ROS",
         R"~($signature = base64_encode(hash_hmac("sha1", $stringToSign, $key, true));)~",
         {{"wrong-digest", R"~($signature = base64_encode(hash_hmac("sha256", $stringToSign, $key, true));)~"},
          {"hmac-arguments-swapped", R"~($signature = base64_encode(hash_hmac("sha1", $key, $stringToSign, true));)~"},
          {"hex-instead-of-base64", R"~($signature = hash_hmac("sha1", $stringToSign, $key);)~"},
          {"upper-case-hex-signature", R"~($signature = strtoupper(hash_hmac("sha1", $stringToSign, $key));)~"},
          {"base64-of-hex", R"~($signature = base64_encode(hash_hmac("sha1", $stringToSign, $key));)~"},
          {"base64url", R"~($signature = strtr(base64_encode(hash_hmac("sha1", $stringToSign, $key, true)), "+/", "-_");)~"},
          {"base64-no-padding", R"~($signature = rtrim(base64_encode(hash_hmac("sha1", $stringToSign, $key, true)), "=");)~"},
          {"base64-newline", R"~($signature = chunk_split(base64_encode(hash_hmac("sha1", $stringToSign, $key, true)), 76, "\n");)~"}}},
        {"csharp",
         "ROS",
         R"~(string signature = Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));)~",
         {{"wrong-digest",
           R"~(string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));)~"},
          {"hmac-arguments-swapped",
           R"~(string signature = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(stringToSign), key));)~"},
          {"hex-instead-of-base64",
           R"~(string signature = Convert.ToHexString(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).ToLowerInvariant();)~"},
          {"upper-case-hex-signature",
           R"~(string signature = Convert.ToHexString(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));)~"},
          {"base64-of-hex", R"~(string signature = Convert.ToBase64String(Encoding.UTF8.GetBytes(
    Convert.ToHexString(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).ToLowerInvariant()));)~"},
          {"base64url",
           R"~(string signature = Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).Replace('+', '-').Replace('/', '_');)~"},
          {"base64-no-padding",
           R"~(string signature = Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).TrimEnd('=');)~"}}},
        {"nodejs",
         "ROS",
         R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("base64");)~",
         {{"wrong-digest", R"~(const signature = crypto.createHmac("sha256", key).update(stringToSign).digest("base64");)~"},
          {"hmac-arguments-swapped", R"~(const signature = crypto.createHmac("sha1", stringToSign).update(key).digest("base64");)~"},
          {"hex-instead-of-base64", R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("hex");)~"},
          {"upper-case-hex-signature",
           R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("hex").toUpperCase();)~"},
          {"base64-of-hex",
           R"~(const signature = Buffer.from(crypto.createHmac("sha1", key).update(stringToSign).digest("hex")).toString("base64");)~"},
          {"base64url", R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("base64url");)~"},
          {"base64-no-padding",
           R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("base64").replace(/=+$/, "");)~"}}},
        {"shell",
         "ROS",
         R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" -binary | base64))~",
         {{"wrong-digest", R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$key" -binary | base64))~"},
          {"hmac-arguments-swapped", R"~(signature=$(printf %s "$key" | openssl dgst -sha1 -hmac "$string_to_sign" -binary | base64))~"},
          {"trailing-newline-in-string", R"~(signature=$(echo "$string_to_sign" | openssl dgst -sha1 -hmac "$key" -binary | base64))~"},
          {"hex-instead-of-base64", R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" | sed 's/^.* //'))~"},
          {"base64-of-hex",
           R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" | sed 's/^.* //' | tr -d '\n' | base64))~"},
          {"base64url", R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" -binary | base64 | tr '+/' '-_'))~"},
          {"base64-no-padding",
           R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" -binary | base64 | tr -d =))~"}}},
        // Lower-case hex of HMAC-SHA256.
        {"python",
         "AH",
         R"~(signature = hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha256).hexdigest())~",
         {{"wrong-digest", R"~(signature = hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha1).hexdigest())~"},
          {"hmac-arguments-swapped", R"~(signature = hmac.new(string_to_sign.encode(), key.encode(), hashlib.sha256).hexdigest())~"},
          {"base64-of-hex",
           R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha256).hexdigest().encode()).decode())~"},
          {"base64-instead-of-hex",
           R"~(signature = base64.b64encode(hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha256).digest()).decode())~"},
          {"upper-case-hex-signature",
           R"~(signature = hmac.new(key.encode(), string_to_sign.encode(), hashlib.sha256).hexdigest().upper())~"}}},
        {"java",
         "AH",
         R"~(Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(key, "HmacSHA256"));
String signature = HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~",
         {{"wrong-digest", R"~(Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec(key, "HmacSHA1"));
String signature = HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"hmac-arguments-swapped", R"~(Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(stringToSign.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
String signature = HexFormat.of().formatHex(mac.doFinal(key));)~"},
          {"base64-instead-of-hex", R"~(Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(key, "HmacSHA256"));
String signature = Base64.getEncoder().encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"},
          {"upper-case-hex-signature", R"~(Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(key, "HmacSHA256"));
String signature = HexFormat.of().withUpperCase().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));)~"}}},
        {"go",
         "AH",
         R"~(mac := hmac.New(sha256.New, key)
mac.Write([]byte(stringToSign))
signature := hex.EncodeToString(mac.Sum(nil)))~",
         {{"wrong-digest", R"~(mac := hmac.New(sha1.New, key)
mac.Write([]byte(stringToSign))
signature := hex.EncodeToString(mac.Sum(nil)))~"},
          {"hmac-arguments-swapped", R"~(mac := hmac.New(sha256.New, []byte(stringToSign))
mac.Write(key)
signature := hex.EncodeToString(mac.Sum(nil)))~"},
          {"base64-instead-of-hex", R"~(mac := hmac.New(sha256.New, key)
mac.Write([]byte(stringToSign))
signature := base64.StdEncoding.EncodeToString(mac.Sum(nil)))~"},
          {"upper-case-hex-signature", R"~(mac := hmac.New(sha256.New, key)
mac.Write([]byte(stringToSign))
signature := strings.ToUpper(hex.EncodeToString(mac.Sum(nil))))~"}}},
        {"php",
         "AH",
         R"~($signature = hash_hmac("sha256", $stringToSign, $key);)~",
         {{"wrong-digest", R"~($signature = hash_hmac("sha1", $stringToSign, $key);)~"},
          {"hmac-arguments-swapped", R"~($signature = hash_hmac("sha256", $key, $stringToSign);)~"},
          {"base64-of-hex", R"~($signature = base64_encode(hash_hmac("sha256", $stringToSign, $key));)~"},
          {"base64-instead-of-hex", R"~($signature = base64_encode(hash_hmac("sha256", $stringToSign, $key, true));)~"},
          {"upper-case-hex-signature", R"~($signature = strtoupper(hash_hmac("sha256", $stringToSign, $key));)~"}}},
        {"csharp",
         "AH",
         R"~(string signature = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).ToLowerInvariant();)~",
         {{"wrong-digest",
           R"~(string signature = Convert.ToHexString(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(stringToSign))).ToLowerInvariant();)~"},
          {"hmac-arguments-swapped",
           R"~(string signature = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(stringToSign), key)).ToLowerInvariant();)~"},
          {"base64-instead-of-hex",
           R"~(string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));)~"},
          {"upper-case-hex-signature",
           R"~(string signature = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));)~"}}},
        {"nodejs",
         "AH",
         R"~(const signature = crypto.createHmac("sha256", key).update(stringToSign).digest("hex");)~",
         {{"wrong-digest", R"~(const signature = crypto.createHmac("sha1", key).update(stringToSign).digest("hex");)~"},
          {"hmac-arguments-swapped", R"~(const signature = crypto.createHmac("sha256", stringToSign).update(key).digest("hex");)~"},
          {"base64-of-hex",
           R"~(const signature = Buffer.from(crypto.createHmac("sha256", key).update(stringToSign).digest("hex")).toString("base64");)~"},
          {"base64-instead-of-hex", R"~(const signature = crypto.createHmac("sha256", key).update(stringToSign).digest("base64");)~"},
          {"upper-case-hex-signature",
           R"~(const signature = crypto.createHmac("sha256", key).update(stringToSign).digest("hex").toUpperCase();)~"}}},
        {"shell",
         "AH",
         R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$key" | sed 's/^.* //'))~",
         {{"wrong-digest", R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha1 -hmac "$key" | sed 's/^.* //'))~"},
          {"hmac-arguments-swapped", R"~(signature=$(printf %s "$key" | openssl dgst -sha256 -hmac "$string_to_sign" | sed 's/^.* //'))~"},
          {"trailing-newline-in-string", R"~(signature=$(echo "$string_to_sign" | openssl dgst -sha256 -hmac "$key" | sed 's/^.* //'))~"},
          {"base64-of-hex",
           R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$key" | sed 's/^.* //' | tr -d '\n' | base64))~"},
          {"base64-instead-of-hex", R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$key" -binary | base64))~"},
          {"upper-case-hex-signature",
           R"~(signature=$(printf %s "$string_to_sign" | openssl dgst -sha256 -hmac "$key" | sed 's/^.* //' | tr a-f A-F))~"}}},

        // The string is signed as UTF-8, without a line end.
        {"python",
         "",
         R"~(data = string_to_sign.encode("utf-8"))~",
         {{"charset-gbk", R"~(data = string_to_sign.encode("gbk"))~"},
          {"charset-latin1", R"~(data = string_to_sign.encode("latin-1"))~"},
          {"charset-utf16", R"~(data = string_to_sign.encode("utf-16-le"))~"},
          {"trailing-newline-in-string", R"~(data = (string_to_sign + "\n").encode("utf-8"))~"}}},
        {"java",
         "",
         R"~(byte[] data = stringToSign.getBytes(StandardCharsets.UTF_8);)~",
         {{"charset-gbk", R"~(byte[] data = stringToSign.getBytes();)~"},
          {"charset-latin1", R"~(byte[] data = stringToSign.getBytes(StandardCharsets.ISO_8859_1);)~"},
          {"charset-utf16", R"~(byte[] data = stringToSign.getBytes(StandardCharsets.UTF_16LE);)~"},
          {"trailing-newline-in-string", R"~(byte[] data = (stringToSign + "\n").getBytes(StandardCharsets.UTF_8);)~"}}},
        {"go", "", R"~(mac.Write([]byte(stringToSign)))~", {{"trailing-newline-in-string", R"~(fmt.Fprintln(mac, stringToSign))~"}}},
        {"csharp",
         "",
         R"~(byte[] data = Encoding.UTF8.GetBytes(stringToSign);)~",
         {{"charset-gbk", R"~(byte[] data = Encoding.Default.GetBytes(stringToSign);)~"},
          {"charset-latin1", R"~(byte[] data = Encoding.Latin1.GetBytes(stringToSign);)~"},
          {"charset-utf16", R"~(byte[] data = Encoding.Unicode.GetBytes(stringToSign);)~"},
          {"trailing-newline-in-string", R"~(byte[] data = Encoding.UTF8.GetBytes(stringToSign + "\n");)~"}}},
        {"nodejs",
         "",
         R"~(const data = Buffer.from(stringToSign, "utf8");)~",
         {{"charset-latin1", R"~(const data = Buffer.from(stringToSign, "latin1");)~"},
          {"charset-utf16", R"~(const data = Buffer.from(stringToSign, "utf16le");)~"},
          {"trailing-newline-in-string", R"~(const data = Buffer.from(stringToSign + "\n", "utf8");)~"}}},

        // The canonical request is hashed before it is signed.
        {"python",
         "H",
         R"~(string_to_sign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~",
         {{"canonical-request-not-hashed", R"~(string_to_sign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + canonical_request)~"},
          {"algorithm-name-wrong",
           R"~(string_to_sign = "HMAC-SHA256\n" + timestamp + "\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~"},
          {"algorithm-line-missing", R"~(string_to_sign = timestamp + "\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~"},
          {"date-line-missing", R"~(string_to_sign = "SDK-HMAC-SHA256\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~"}}},
        {"python",
         "A",
         R"~(string_to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~",
         {{"canonical-request-not-hashed", R"~(string_to_sign = "ACS3-HMAC-SHA256\n" + canonical_request)~"},
          {"algorithm-name-wrong", R"~(string_to_sign = "HMAC-SHA256\n" + hashlib.sha256(canonical_request.encode()).hexdigest())~"},
          {"algorithm-line-missing", R"~(string_to_sign = hashlib.sha256(canonical_request.encode()).hexdigest())~"}}},
        {"nodejs",
         "H",
         R"~(const stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~",
         {{"canonical-request-not-hashed", R"~(const stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong",
           R"~(const stringToSign = "HMAC-SHA256\n" + timestamp + "\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~"},
          {"algorithm-line-missing",
           R"~(const stringToSign = timestamp + "\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~"},
          {"date-line-missing",
           R"~(const stringToSign = "SDK-HMAC-SHA256\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~"}}},
        {"nodejs",
         "A",
         R"~(const stringToSign = "ACS3-HMAC-SHA256\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~",
         {{"canonical-request-not-hashed", R"~(const stringToSign = "ACS3-HMAC-SHA256\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong",
           R"~(const stringToSign = "HMAC-SHA256\n" + crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~"},
          {"algorithm-line-missing", R"~(const stringToSign = crypto.createHash("sha256").update(canonicalRequest).digest("hex");)~"}}},
        {"php",
         "H",
         R"~($stringToSign = "SDK-HMAC-SHA256\n" . $timestamp . "\n" . hash("sha256", $canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~($stringToSign = "SDK-HMAC-SHA256\n" . $timestamp . "\n" . $canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~($stringToSign = "HMAC-SHA256\n" . $timestamp . "\n" . hash("sha256", $canonicalRequest);)~"},
          {"algorithm-line-missing", R"~($stringToSign = $timestamp . "\n" . hash("sha256", $canonicalRequest);)~"},
          {"date-line-missing", R"~($stringToSign = "SDK-HMAC-SHA256\n" . hash("sha256", $canonicalRequest);)~"}}},
        {"php",
         "A",
         R"~($stringToSign = "ACS3-HMAC-SHA256\n" . hash("sha256", $canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~($stringToSign = "ACS3-HMAC-SHA256\n" . $canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~($stringToSign = "HMAC-SHA256\n" . hash("sha256", $canonicalRequest);)~"},
          {"algorithm-line-missing", R"~($stringToSign = hash("sha256", $canonicalRequest);)~"}}},
        {"java",
         "H",
         R"~(String stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + sha256Hex(canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~(String stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~(String stringToSign = "HMAC-SHA256\n" + timestamp + "\n" + sha256Hex(canonicalRequest);)~"},
          {"algorithm-line-missing", R"~(String stringToSign = timestamp + "\n" + sha256Hex(canonicalRequest);)~"},
          {"date-line-missing", R"~(String stringToSign = "SDK-HMAC-SHA256\n" + sha256Hex(canonicalRequest);)~"}}},
        {"java",
         "A",
         R"~(String stringToSign = "ACS3-HMAC-SHA256\n" + sha256Hex(canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~(String stringToSign = "ACS3-HMAC-SHA256\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~(String stringToSign = "HMAC-SHA256\n" + sha256Hex(canonicalRequest);)~"},
          {"algorithm-line-missing", R"~(String stringToSign = sha256Hex(canonicalRequest);)~"}}},
        {"csharp",
         "H",
         R"~(string stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + Sha256Hex(canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~(string stringToSign = "SDK-HMAC-SHA256\n" + timestamp + "\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~(string stringToSign = "HMAC-SHA256\n" + timestamp + "\n" + Sha256Hex(canonicalRequest);)~"},
          {"algorithm-line-missing", R"~(string stringToSign = timestamp + "\n" + Sha256Hex(canonicalRequest);)~"},
          {"date-line-missing", R"~(string stringToSign = "SDK-HMAC-SHA256\n" + Sha256Hex(canonicalRequest);)~"}}},
        {"csharp",
         "A",
         R"~(string stringToSign = "ACS3-HMAC-SHA256\n" + Sha256Hex(canonicalRequest);)~",
         {{"canonical-request-not-hashed", R"~(string stringToSign = "ACS3-HMAC-SHA256\n" + canonicalRequest;)~"},
          {"algorithm-name-wrong", R"~(string stringToSign = "HMAC-SHA256\n" + Sha256Hex(canonicalRequest);)~"},
          {"algorithm-line-missing", R"~(string stringToSign = Sha256Hex(canonicalRequest);)~"}}},
        {"go",
         "H",
         R"~(stringToSign := "SDK-HMAC-SHA256\n" + timestamp + "\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~",
         {{"canonical-request-not-hashed", R"~(stringToSign := "SDK-HMAC-SHA256\n" + timestamp + "\n" + canonicalRequest)~"},
          {"algorithm-name-wrong",
           R"~(stringToSign := "HMAC-SHA256\n" + timestamp + "\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~"},
          {"algorithm-line-missing", R"~(stringToSign := timestamp + "\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~"},
          {"date-line-missing", R"~(stringToSign := "SDK-HMAC-SHA256\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~"}}},
        {"go",
         "A",
         R"~(stringToSign := "ACS3-HMAC-SHA256\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~",
         {{"canonical-request-not-hashed", R"~(stringToSign := "ACS3-HMAC-SHA256\n" + canonicalRequest)~"},
          {"algorithm-name-wrong", R"~(stringToSign := "HMAC-SHA256\n" + fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~"},
          {"algorithm-line-missing", R"~(stringToSign := fmt.Sprintf("%x", sha256.Sum256([]byte(canonicalRequest))))~"}}},
    };
    return fixes;
}

} // namespace countersign::codefixes
