// SPDX-License-Identifier: GPL-3.0-or-later
// Encoders: what gives `A-Z a-z 0-9 - _ . ~` as they are and every other byte of UTF-8 as %XX in each language, and the calls that nearly do.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign::codefixes {

const QVector<CodeFix> &encoding()
{
    static const QVector<CodeFix> fixes{
        // docs.python.org, urllib.parse: `~` is unreserved from 3.7 on; naming it serves older ones, too.
        {"python",
         "RAH",
         R"~(encoded = urllib.parse.quote(text, safe="-_.~"))~",
         {{"space-as-plus", R"~(encoded = urllib.parse.quote_plus(text))~"},
          {"reserved-not-encoded", R"~(encoded = urllib.parse.quote(text, safe="-_.~!'()*"))~"},
          {"asterisk-not-encoded", R"~(encoded = urllib.parse.quote(text, safe="-_.~*"))~"},
          {"tilde-encoded", R"~(encoded = urllib.parse.quote(text, safe="").replace("~", "%7E")  # as Python 3.6 and older do)~"},
          {"slash-in-value-not-encoded", R"~(encoded = urllib.parse.quote(text))~"},
          {"charset-gbk", R"~(encoded = urllib.parse.quote(text, safe="-_.~", encoding="gbk"))~"},
          {"charset-latin1", R"~(encoded = urllib.parse.quote(text, safe="-_.~", encoding="latin-1"))~"},
          {"charset-utf16", R"~(encoded = urllib.parse.quote(text.encode("utf-16-le"), safe="-_.~"))~"},
          {"value-decoded-before-signing", R"~(encoded = urllib.parse.quote(urllib.parse.unquote(text), safe="-_.~"))~"},
          {"value-encoded-twice", R"~(encoded = urllib.parse.quote(urllib.parse.quote(text, safe="-_.~"), safe="-_.~"))~"},
          {"hex-lower-case surrogates-encoded-separately", ""}}},
        // docs.oracle.com, URLEncoder: leaves `.-*_`, writes a blank as `+`, hex in upper case.
        {"java",
         "RAH",
         R"~(String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
    .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");)~",
         {{"space-as-plus", R"~(String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);)~"},
          {"asterisk-not-encoded", R"~(String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
    .replace("+", "%20").replace("%7E", "~");)~"},
          {"tilde-encoded", R"~(String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
    .replace("+", "%20").replace("*", "%2A");)~"},
          {"slash-in-value-not-encoded", R"~(String encoded = new URI(null, null, text, null).getRawPath();)~"},
          {"charset-gbk", R"~(String encoded = URLEncoder.encode(text, "GBK");)~"},
          {"charset-latin1", R"~(String encoded = URLEncoder.encode(text, StandardCharsets.ISO_8859_1);)~"},
          {"charset-utf16", R"~(String encoded = URLEncoder.encode(text, StandardCharsets.UTF_16LE);)~"},
          {"value-decoded-before-signing",
           R"~(String encoded = URLEncoder.encode(URLDecoder.decode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);)~"},
          {"value-encoded-twice",
           R"~(String encoded = URLEncoder.encode(URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);)~"},
          {"reserved-not-encoded hex-lower-case surrogates-encoded-separately", ""}}},
        // pkg.go.dev, net/url: QueryEscape writes everything but `-_.~` and alphanumerics as %XX, a blank as `+`.
        {"go",
         "RAH",
         R"~(encoded := strings.ReplaceAll(url.QueryEscape(text), "+", "%20"))~",
         {{"space-as-plus", R"~(encoded := url.QueryEscape(text))~"},
          {"slash-in-value-not-encoded", R"~(encoded := (&url.URL{Path: text}).EscapedPath())~"},
          {"value-encoded-twice", R"~(encoded := url.QueryEscape(url.QueryEscape(text)))~"},
          {"asterisk-not-encoded tilde-encoded reserved-not-encoded hex-lower-case charset-gbk charset-latin1 charset-utf16 "
           "surrogates-encoded-separately value-decoded-before-signing",
           ""}}},
        // php.net, rawurlencode: everything but `-_.~` and alphanumerics; urlencode: `+` for a blank, and `~` encoded.
        {"php",
         "RAH",
         R"~($encoded = rawurlencode($text);)~",
         {{"space-as-plus tilde-encoded", R"~($encoded = urlencode($text);)~"},
          {"slash-in-value-not-encoded", R"~($encoded = implode("/", array_map("rawurlencode", explode("/", $text)));)~"},
          {"hex-lower-case", R"~($encoded = strtolower(rawurlencode($text));)~"},
          {"charset-gbk", R"~($encoded = rawurlencode(mb_convert_encoding($text, "GBK", "UTF-8"));)~"},
          {"charset-latin1", R"~($encoded = rawurlencode(mb_convert_encoding($text, "ISO-8859-1", "UTF-8"));)~"},
          {"charset-utf16", R"~($encoded = rawurlencode(mb_convert_encoding($text, "UTF-16LE", "UTF-8"));)~"},
          {"value-decoded-before-signing", R"~($encoded = rawurlencode(rawurldecode($text));)~"},
          {"value-encoded-twice", R"~($encoded = rawurlencode(rawurlencode($text));)~"},
          {"asterisk-not-encoded reserved-not-encoded surrogates-encoded-separately", ""}}},
        // learn.microsoft.com: Uri.EscapeDataString encodes everything but the unreserved characters of RFC 3986 (.NET Framework from 4.5 on);
        // HttpUtility and WebUtility.UrlEncode leave `-_.!*()` and write a blank as `+`, HttpUtility with hex in lower case.
        {"csharp",
         "RAH",
         R"~(string encoded = Uri.EscapeDataString(text);)~",
         {{"space-as-plus", R"~(string encoded = WebUtility.UrlEncode(text);)~"},
          {"asterisk-not-encoded tilde-encoded reserved-not-encoded",
           R"~(string encoded = WebUtility.UrlEncode(text).Replace("+", "%20");)~"},
          {"hex-lower-case", R"~(string encoded = HttpUtility.UrlEncode(text);)~"},
          {"slash-in-value-not-encoded", R"~(string encoded = Uri.EscapeUriString(text);)~"},
          {"charset-gbk", R"~(string encoded = HttpUtility.UrlEncode(text, Encoding.GetEncoding("GBK"));)~"},
          {"charset-latin1", R"~(string encoded = HttpUtility.UrlEncode(text, Encoding.Latin1);)~"},
          {"charset-utf16", R"~(string encoded = HttpUtility.UrlEncode(text, Encoding.Unicode);)~"},
          {"value-decoded-before-signing", R"~(string encoded = Uri.EscapeDataString(Uri.UnescapeDataString(text));)~"},
          {"value-encoded-twice", R"~(string encoded = Uri.EscapeDataString(Uri.EscapeDataString(text));)~"},
          {"surrogates-encoded-separately", ""}}},
        // developer.mozilla.org: encodeURIComponent leaves `-_.!~*'()`.
        {"nodejs",
         "RAH",
         R"~(const encoded = encodeURIComponent(text)
  .replace(/[!'()*]/g, c => "%" + c.charCodeAt(0).toString(16).toUpperCase());)~",
         {{"space-as-plus tilde-encoded", R"~(const encoded = new URLSearchParams([["", text]]).toString().slice(1);)~"},
          {"asterisk-not-encoded reserved-not-encoded", R"~(const encoded = encodeURIComponent(text);)~"},
          {"slash-in-value-not-encoded", R"~(const encoded = encodeURI(text);)~"},
          {"hex-lower-case", R"~(const encoded = encodeURIComponent(text).replace(/%../g, code => code.toLowerCase());)~"},
          {"charset-latin1", R"~(const encoded = escape(text);)~"},
          {"value-decoded-before-signing", R"~(const encoded = encodeURIComponent(decodeURIComponent(text));)~"},
          {"value-encoded-twice", R"~(const encoded = encodeURIComponent(encodeURIComponent(text));)~"},
          {"charset-gbk charset-utf16 surrogates-encoded-separately", ""}}},
        // POSIX sh, od, tr and printf: byte by byte, so that the text may hold anything but NUL.
        {"shell",
         "RAH",
         R"~(encoded=$(printf %s "$text" | od -An -v -tx1 | tr -s ' ' '\n' | while read -r hex; do
    case $hex in
    '') ;;
    2d | 2e | 5f | 7e | 3[0-9] | 4[1-9a-f] | 5[0-9a] | 6[1-9a-f] | 7[0-9a]) printf "\\$(printf %03o "0x$hex")" ;;
    *) printf %%%s "$hex" | tr a-f A-F ;;
    esac
done))~",
         {{"space-as-plus", R"~(encoded=$(printf %s "$text" | sed 's/ /+/g'))~"},
          {"hex-lower-case", R"~(encoded=$(printf %s "$text" | od -An -v -tx1 | tr -s ' ' '\n' | while read -r hex; do
    case $hex in
    '') ;;
    2d | 2e | 5f | 7e | 3[0-9] | 4[1-9a-f] | 5[0-9a] | 6[1-9a-f] | 7[0-9a]) printf "\\$(printf %03o "0x$hex")" ;;
    *) printf %%%s "$hex" ;;
    esac
done))~"},
          {"slash-in-value-not-encoded", R"~(encoded=$(printf %s "$text" | sed 's/%/%25/g; s/ /%20/g; s/+/%2B/g; s/:/%3A/g'))~"},
          {"asterisk-not-encoded tilde-encoded reserved-not-encoded charset-gbk charset-latin1 charset-utf16 surrogates-encoded-separately "
           "value-decoded-before-signing value-encoded-twice",
           ""}}},
    };
    return fixes;
}

} // namespace countersign::codefixes
