// SPDX-License-Identifier: GPL-3.0-or-later
// Method, path, header lines and body of the canonical request.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign::codefixes {

const QVector<CodeFix> &request()
{
    static const QVector<CodeFix> fixes{
        {"python", "", R"~(method = method.upper())~", {{"lower-case-method", ""}}},
        {"java", "", R"~(method = method.toUpperCase(Locale.ROOT);)~", {{"lower-case-method", ""}}},
        {"go", "", R"~(method = strings.ToUpper(method))~", {{"lower-case-method", ""}}},
        {"php", "", R"~($method = strtoupper($method);)~", {{"lower-case-method", ""}}},
        {"csharp", "", R"~(method = method.ToUpperInvariant();)~", {{"lower-case-method", ""}}},
        {"nodejs", "", R"~(method = method.toUpperCase();)~", {{"lower-case-method", ""}}},
        {"shell", "", R"~(method=$(printf %s "$method" | tr a-z A-Z))~", {{"lower-case-method", ""}}},

        {"python",
         "H",
         R"~(canonical_path = path if path.endswith("/") else path + "/")~",
         {{"trailing-slash-missing", R"~(canonical_path = path)~"}}},
        {"java",
         "H",
         R"~(String canonicalPath = path.endsWith("/") ? path : path + "/";)~",
         {{"trailing-slash-missing", R"~(String canonicalPath = path;)~"}}},
        {"go",
         "H",
         R"~(canonicalPath := strings.TrimSuffix(path, "/") + "/")~",
         {{"trailing-slash-missing", R"~(canonicalPath := path)~"}}},
        {"php",
         "H",
         R"~($canonicalPath = substr($path, -1) === "/" ? $path : $path . "/";)~",
         {{"trailing-slash-missing", R"~($canonicalPath = $path;)~"}}},
        {"csharp",
         "H",
         R"~(string canonicalPath = path.EndsWith('/') ? path : path + "/";)~",
         {{"trailing-slash-missing", R"~(string canonicalPath = path;)~"}}},
        {"nodejs",
         "H",
         R"~(const canonicalPath = path.endsWith("/") ? path : path + "/";)~",
         {{"trailing-slash-missing", R"~(const canonicalPath = path;)~"}}},
        {"shell", "H", R"~(canonical_path=${path%/}/)~", {{"trailing-slash-missing", R"~(canonical_path=$path)~"}}},

        // Lines of `name:value\n`, names in lower case and sorted.
        {"python",
         "",
         R"~(signed = {name.lower(): value.strip() for name, value in headers.items()}
lines = "".join(f"{name}:{signed[name]}\n" for name in sorted(signed))
signed_headers = ";".join(sorted(signed)))~",
         {{"headers-unsorted", R"~(lines = "".join(f"{name.lower()}:{value.strip()}\n" for name, value in headers.items())
signed_headers = ";".join(name.lower() for name in headers))~"},
          {"header-names-not-lower-case", R"~(lines = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
signed_headers = ";".join(sorted(headers)))~"},
          {"header-space-after-colon", R"~(lines = "".join(f"{name}: {signed[name]}\n" for name in sorted(signed)))~"},
          {"blank-line-missing", R"~(lines = "\n".join(f"{name}:{signed[name]}" for name in sorted(signed)))~"}}},
        {"java",
         "",
         R"~(SortedMap<String, String> signed = new TreeMap<>();
headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.trim()));
StringBuilder lines = new StringBuilder();
signed.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
String signedHeaders = String.join(";", signed.keySet());)~",
         {{"headers-unsorted", R"~(StringBuilder lines = new StringBuilder();
headers.forEach((name, value) -> lines.append(name.toLowerCase(Locale.ROOT)).append(':').append(value.trim()).append('\n'));)~"},
          {"header-names-not-lower-case", R"~(headers.forEach((name, value) -> signed.put(name, value.trim()));)~"},
          {"header-space-after-colon", R"~(signed.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));)~"},
          {"blank-line-missing", ""}}},
        {"nodejs",
         "",
         R"~(const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
const names = Object.keys(signed).sort();
const lines = names.map(name => name + ":" + signed[name] + "\n").join("");
const signedHeaders = names.join(";");)~",
         {{"headers-unsorted", R"~(const names = Object.keys(signed);)~"},
          {"header-names-not-lower-case", R"~(const names = Object.keys(headers).sort();
const lines = names.map(name => name + ":" + headers[name].trim() + "\n").join("");)~"},
          {"header-space-after-colon", R"~(const lines = names.map(name => name + ": " + signed[name] + "\n").join("");)~"},
          {"blank-line-missing", R"~(const lines = names.map(name => name + ":" + signed[name]).join("\n");)~"}}},

        // The body is made once; its hash is of the bytes that are sent.
        {"python",
         "",
         R"~(body = json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode()
body_hash = hashlib.sha256(body).hexdigest()
response = requests.request(method, url, data=body, headers=headers))~",
         {{"body-reformatted body-ascii-escaped", R"~(body_hash = hashlib.sha256(json.dumps(data).encode()).hexdigest()
response = requests.request(method, url, json=data, headers=headers))~"},
          {"body-not-hashed", R"~(body_hash = hashlib.sha256(b"").hexdigest()
response = requests.request(method, url, json=data, headers=headers))~"},
          {"body-hash-upper-case", R"~(body_hash = hashlib.sha256(body).hexdigest().upper())~"},
          {"body-with-newline", R"~(body_hash = hashlib.sha256(body + b"\n").hexdigest())~"}}},
        {"nodejs",
         "",
         R"~(const body = Buffer.from(JSON.stringify(data));
const bodyHash = crypto.createHash("sha256").update(body).digest("hex");
const response = await fetch(url, { method, headers, body });)~",
         {{"body-reformatted", R"~(const bodyHash = crypto.createHash("sha256").update(JSON.stringify(data, null, 2)).digest("hex");
const response = await fetch(url, { method, headers, body: JSON.stringify(data) });)~"},
          {"body-not-hashed", R"~(const bodyHash = crypto.createHash("sha256").update("").digest("hex");)~"},
          {"body-hash-upper-case", R"~(const bodyHash = crypto.createHash("sha256").update(body).digest("hex").toUpperCase();)~"},
          {"body-with-newline", R"~(const bodyHash = crypto.createHash("sha256").update(body + "\n").digest("hex");)~"}}},
        {"php",
         "",
         R"~($body = json_encode($data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
$bodyHash = hash("sha256", $body);)~",
         {{"body-reformatted", R"~($bodyHash = hash("sha256", json_encode($data, JSON_PRETTY_PRINT));)~"},
          {"body-ascii-escaped json-escapes", R"~($bodyHash = hash("sha256", json_encode($data));)~"},
          {"body-not-hashed", R"~($bodyHash = hash("sha256", "");)~"},
          {"body-hash-upper-case", R"~($bodyHash = strtoupper(hash("sha256", $body));)~"},
          {"body-with-newline", R"~($bodyHash = hash("sha256", $body . "\n");)~"}}},
        {"go",
         "",
         R"~(body, err := json.Marshal(data)
if err != nil {
	return err
}
bodyHash := fmt.Sprintf("%x", sha256.Sum256(body)))~",
         {{"body-with-newline", R"~(var buffer bytes.Buffer
err := json.NewEncoder(&buffer).Encode(data) // ends with a newline
bodyHash := fmt.Sprintf("%x", sha256.Sum256(buffer.Bytes())))~"},
          {"body-not-hashed", R"~(bodyHash := fmt.Sprintf("%x", sha256.Sum256(nil)))~"},
          {"body-hash-upper-case", R"~(bodyHash := fmt.Sprintf("%X", sha256.Sum256(body)))~"}}},
        {"shell",
         "",
         R"~(body_hash=$(printf %s "$body" | openssl dgst -sha256 | sed 's/^.* //')
curl --data-binary "$body" "$url")~",
         {{"body-with-newline", R"~(body_hash=$(echo "$body" | openssl dgst -sha256 | sed 's/^.* //'))~"},
          {"body-not-hashed", R"~(body_hash=$(printf '' | openssl dgst -sha256 | sed 's/^.* //'))~"},
          {"body-hash-upper-case", R"~(body_hash=$(printf %s "$body" | openssl dgst -sha256 | sed 's/^.* //' | tr a-f A-F))~"}}},
        {"python", "", R"~(text = json.dumps(data, ensure_ascii=False))~", {{"json-escapes", R"~(text = json.dumps(data))~"}}},

        // Content-MD5 is Base64 of the sixteen bytes.
        {"python",
         "O",
         R"~(content_md5 = base64.b64encode(hashlib.md5(body).digest()).decode())~",
         {{"md5-hex", R"~(content_md5 = hashlib.md5(body).hexdigest())~"}}},
        {"java",
         "O",
         R"~(String contentMd5 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));)~",
         {{"md5-hex", R"~(String contentMd5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));)~"}}},
        {"go",
         "O",
         R"~(sum := md5.Sum(body)
contentMD5 := base64.StdEncoding.EncodeToString(sum[:]))~",
         {{"md5-hex", R"~(sum := md5.Sum(body)
contentMD5 := hex.EncodeToString(sum[:]))~"}}},
        {"php", "O", R"~($contentMd5 = base64_encode(md5($body, true));)~", {{"md5-hex", R"~($contentMd5 = md5($body);)~"}}},
        {"csharp",
         "O",
         R"~(string contentMd5 = Convert.ToBase64String(MD5.HashData(body));)~",
         {{"md5-hex", R"~(string contentMd5 = Convert.ToHexString(MD5.HashData(body)).ToLowerInvariant();)~"}}},
        {"nodejs",
         "O",
         R"~(const contentMd5 = crypto.createHash("md5").update(body).digest("base64");)~",
         {{"md5-hex", R"~(const contentMd5 = crypto.createHash("md5").update(body).digest("hex");)~"}}},
        {"shell",
         "O",
         R"~(content_md5=$(printf %s "$body" | openssl dgst -md5 -binary | base64))~",
         {{"md5-hex", R"~(content_md5=$(printf %s "$body" | md5sum | cut -d ' ' -f 1))~"}}},

        // The resource of ROA is plain.
        {"python",
         "O",
         R"~(resource = path + "?" + "&".join(f"{name}={params[name]}" for name in sorted(params)))~",
         {{"query-encoded-in-resource",
           R"~(resource = path + "?" + "&".join(f"{percent(name)}={percent(params[name])}" for name in sorted(params)))~"},
          {"unsorted", R"~(resource = path + "?" + "&".join(f"{name}={value}" for name, value in params.items()))~"},
          {"query-missing", R"~(resource = path)~"}}},
        {"nodejs",
         "O",
         R"~(const resource = path + "?" + Object.keys(params).sort().map(name => name + "=" + params[name]).join("&");)~",
         {{"query-encoded-in-resource",
           R"~(const resource = path + "?" + Object.keys(params).sort().map(name => percent(name) + "=" + percent(params[name])).join("&");)~"},
          {"unsorted", R"~(const resource = path + "?" + Object.keys(params).map(name => name + "=" + params[name]).join("&");)~"},
          {"query-missing", R"~(const resource = path;)~"}}},
    };
    return fixes;
}

} // namespace countersign::codefixes
