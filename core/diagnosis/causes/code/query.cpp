// SPDX-License-Identifier: GPL-3.0-or-later
// How pairs become the canonical query, and the query becomes the string to sign of RPC.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign::codefixes {

namespace {

// `Name=Value` sorted by the name's bytes, each side encoded, joined by `&`.
constexpr char pythonQuery[] = R"~(query = "&".join(f"{percent(name)}={percent(params[name])}" for name in sorted(params)))~";
constexpr char javaQuery[] = R"~(String query = new TreeMap<>(params).entrySet().stream()
    .map(each -> percent(each.getKey()) + "=" + percent(each.getValue()))
    .collect(Collectors.joining("&"));)~";
constexpr char goQuery[] = R"~(sort.Strings(names)
for _, name := range names {
	pairs = append(pairs, percent(name)+"="+percent(params[name]))
}
query := strings.Join(pairs, "&"))~";
constexpr char phpQuery[] = R"~(ksort($params, SORT_STRING);
foreach ($params as $name => $value) {
    $pairs[] = rawurlencode($name) . "=" . rawurlencode($value);
}
$query = implode("&", $pairs);)~";
constexpr char csharpQuery[] = R"~(string query = string.Join("&", parameters
    .OrderBy(each => each.Key, StringComparer.Ordinal)
    .Select(each => Percent(each.Key) + "=" + Percent(each.Value)));)~";
constexpr char nodejsQuery[] = R"~(const query = Object.keys(params).sort()
  .map(name => percent(name) + "=" + percent(params[name])).join("&");)~";
constexpr char shellQuery[] =
    R"~(query=$(printf '%s\n' "$pairs" | LC_ALL=C sort -t = -k 1,1 | paste -s -d '&' -)  # pairs: one encoded name=value a line)~";

} // namespace

const QVector<CodeFix> &query()
{
    static const QVector<CodeFix> fixes{
        {"python",
         "RAH",
         pythonQuery,
         {{"encoded-once query-not-encoded", R"~(query = "&".join(f"{name}={params[name]}" for name in sorted(params)))~"},
          {"unsorted", R"~(query = "&".join(f"{percent(name)}={percent(value)}" for name, value in params.items()))~"},
          {"case-insensitive-sort",
           R"~(query = "&".join(f"{percent(name)}={percent(params[name])}" for name in sorted(params, key=str.lower)))~"},
          {"sorted-after-encoding", R"~(query = "&".join(sorted(f"{percent(name)}={percent(params[name])}" for name in params)))~"},
          {"empty-values-dropped",
           R"~(query = "&".join(f"{percent(name)}={percent(params[name])}" for name in sorted(params) if params[name]))~"}}},
        {"java",
         "RAH",
         javaQuery,
         {{"encoded-once query-not-encoded", R"~(String query = new TreeMap<>(params).entrySet().stream()
    .map(each -> each.getKey() + "=" + each.getValue())
    .collect(Collectors.joining("&"));)~"},
          {"unsorted", R"~(String query = params.entrySet().stream()
    .map(each -> percent(each.getKey()) + "=" + percent(each.getValue()))
    .collect(Collectors.joining("&"));)~"},
          {"case-insensitive-sort", R"~(Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
sorted.putAll(params);)~"},
          {"sorted-after-encoding", R"~(String query = params.entrySet().stream()
    .map(each -> percent(each.getKey()) + "=" + percent(each.getValue())).sorted()
    .collect(Collectors.joining("&"));)~"},
          {"empty-values-dropped", R"~(String query = new TreeMap<>(params).entrySet().stream()
    .filter(each -> !each.getValue().isEmpty())
    .map(each -> percent(each.getKey()) + "=" + percent(each.getValue()))
    .collect(Collectors.joining("&"));)~"}}},
        {"go",
         "RAH",
         goQuery,
         {{"encoded-once query-not-encoded", R"~(sort.Strings(names)
for _, name := range names {
	pairs = append(pairs, name+"="+params[name])
}
query := strings.Join(pairs, "&"))~"},
          {"unsorted", R"~(for name, value := range params {
	pairs = append(pairs, percent(name)+"="+percent(value))
}
query := strings.Join(pairs, "&"))~"},
          {"case-insensitive-sort",
           R"~(sort.Slice(names, func(i, j int) bool { return strings.ToLower(names[i]) < strings.ToLower(names[j]) }))~"},
          {"sorted-after-encoding", R"~(for name, value := range params {
	pairs = append(pairs, percent(name)+"="+percent(value))
}
sort.Strings(pairs)
query := strings.Join(pairs, "&"))~"},
          {"empty-values-dropped", R"~(sort.Strings(names)
for _, name := range names {
	if params[name] != "" {
		pairs = append(pairs, percent(name)+"="+percent(params[name]))
	}
}
query := strings.Join(pairs, "&"))~"}}},
        {"php",
         "RAH",
         phpQuery,
         {{"encoded-once query-not-encoded", R"~(ksort($params, SORT_STRING);
foreach ($params as $name => $value) {
    $pairs[] = $name . "=" . $value;
}
$query = implode("&", $pairs);)~"},
          {"unsorted", R"~($query = http_build_query($params, "", "&", PHP_QUERY_RFC3986);)~"},
          {"case-insensitive-sort", R"~(ksort($params, SORT_STRING | SORT_FLAG_CASE);)~"},
          {"numeric-sort", R"~(ksort($params, SORT_NATURAL);)~"},
          {"sorted-after-encoding", R"~(foreach ($params as $name => $value) {
    $pairs[] = rawurlencode($name) . "=" . rawurlencode($value);
}
sort($pairs, SORT_STRING);
$query = implode("&", $pairs);)~"},
          {"empty-values-dropped", R"~($params = array_filter($params);)~"}}},
        {"csharp",
         "RAH",
         csharpQuery,
         {{"encoded-once query-not-encoded", R"~(string query = string.Join("&", parameters
    .OrderBy(each => each.Key, StringComparer.Ordinal)
    .Select(each => each.Key + "=" + each.Value));)~"},
          {"unsorted", R"~(string query = string.Join("&", parameters
    .Select(each => Percent(each.Key) + "=" + Percent(each.Value)));)~"},
          {"case-insensitive-sort", R"~(string query = string.Join("&", parameters
    .OrderBy(each => each.Key)
    .Select(each => Percent(each.Key) + "=" + Percent(each.Value)));)~"},
          {"sorted-after-encoding", R"~(string query = string.Join("&", parameters
    .Select(each => Percent(each.Key) + "=" + Percent(each.Value))
    .OrderBy(pair => pair, StringComparer.Ordinal));)~"},
          {"empty-values-dropped", R"~(string query = string.Join("&", parameters
    .Where(each => !string.IsNullOrEmpty(each.Value))
    .OrderBy(each => each.Key, StringComparer.Ordinal)
    .Select(each => Percent(each.Key) + "=" + Percent(each.Value)));)~"}}},
        {"nodejs",
         "RAH",
         nodejsQuery,
         {{"encoded-once query-not-encoded", R"~(const query = Object.keys(params).sort()
  .map(name => name + "=" + params[name]).join("&");)~"},
          {"unsorted", R"~(const query = Object.keys(params)
  .map(name => percent(name) + "=" + percent(params[name])).join("&");)~"},
          {"case-insensitive-sort", R"~(const query = Object.keys(params).sort((a, b) => a.localeCompare(b))
  .map(name => percent(name) + "=" + percent(params[name])).join("&");)~"},
          {"numeric-sort", R"~(const query = Object.keys(params).sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
  .map(name => percent(name) + "=" + percent(params[name])).join("&");)~"},
          {"sorted-after-encoding", R"~(const query = Object.keys(params)
  .map(name => percent(name) + "=" + percent(params[name])).sort().join("&");)~"},
          {"empty-values-dropped", R"~(const query = Object.keys(params).sort().filter(name => params[name])
  .map(name => percent(name) + "=" + percent(params[name])).join("&");)~"}}},
        {"shell",
         "RAH",
         shellQuery,
         {{"unsorted", R"~(query=$(printf '%s\n' "$pairs" | paste -s -d '&' -))~"},
          {"case-insensitive-sort", R"~(query=$(printf '%s\n' "$pairs" | sort -f -t = -k 1,1 | paste -s -d '&' -))~"},
          {"numeric-sort", R"~(query=$(printf '%s\n' "$pairs" | sort -V | paste -s -d '&' -))~"},
          {"sorted-after-encoding", R"~(query=$(printf '%s\n' "$pairs" | LC_ALL=C sort | paste -s -d '&' -))~"}}},

        // RPC, the whole string: the method, the path, and the query encoded once more.
        {"python",
         "R",
         R"~(string_to_sign = method + "&%2F&" + percent(query))~",
         {{"outer-encoding-missing", R"~(string_to_sign = method + "&%2F&" + query)~"},
          {"encoded-thrice", R"~(string_to_sign = method + "&%2F&" + percent(percent(query)))~"},
          {"separator-not-encoded", R"~(string_to_sign = method + "&%2F&" + percent(query).replace("%26", "&"))~"},
          {"path-not-encoded", R"~(string_to_sign = method + "&/&" + percent(query))~"}}},
        {"java",
         "R",
         R"~(String stringToSign = method + "&%2F&" + percent(query);)~",
         {{"outer-encoding-missing", R"~(String stringToSign = method + "&%2F&" + query;)~"},
          {"encoded-thrice", R"~(String stringToSign = method + "&%2F&" + percent(percent(query));)~"},
          {"separator-not-encoded", R"~(String stringToSign = method + "&%2F&" + percent(query).replace("%26", "&");)~"},
          {"path-not-encoded", R"~(String stringToSign = method + "&/&" + percent(query);)~"}}},
        {"go",
         "R",
         R"~(stringToSign := method + "&%2F&" + percent(query))~",
         {{"outer-encoding-missing", R"~(stringToSign := method + "&%2F&" + query)~"},
          {"encoded-thrice", R"~(stringToSign := method + "&%2F&" + percent(percent(query)))~"},
          {"separator-not-encoded", R"~(stringToSign := method + "&%2F&" + strings.ReplaceAll(percent(query), "%26", "&"))~"},
          {"path-not-encoded", R"~(stringToSign := method + "&/&" + percent(query))~"}}},
        {"php",
         "R",
         R"~($stringToSign = $method . "&%2F&" . rawurlencode($query);)~",
         {{"outer-encoding-missing", R"~($stringToSign = $method . "&%2F&" . $query;)~"},
          {"encoded-thrice", R"~($stringToSign = $method . "&%2F&" . rawurlencode(rawurlencode($query));)~"},
          {"separator-not-encoded", R"~($stringToSign = $method . "&%2F&" . str_replace("%26", "&", rawurlencode($query));)~"},
          {"path-not-encoded", R"~($stringToSign = $method . "&/&" . rawurlencode($query);)~"}}},
        {"csharp",
         "R",
         R"~(string stringToSign = method + "&%2F&" + Percent(query);)~",
         {{"outer-encoding-missing", R"~(string stringToSign = method + "&%2F&" + query;)~"},
          {"encoded-thrice", R"~(string stringToSign = method + "&%2F&" + Percent(Percent(query));)~"},
          {"separator-not-encoded", R"~(string stringToSign = method + "&%2F&" + Percent(query).Replace("%26", "&");)~"},
          {"path-not-encoded", R"~(string stringToSign = method + "&/&" + Percent(query);)~"}}},
        {"nodejs",
         "R",
         R"~(const stringToSign = method + "&%2F&" + percent(query);)~",
         {{"outer-encoding-missing", R"~(const stringToSign = method + "&%2F&" + query;)~"},
          {"encoded-thrice", R"~(const stringToSign = method + "&%2F&" + percent(percent(query));)~"},
          {"separator-not-encoded", R"~(const stringToSign = method + "&%2F&" + percent(query).replace(/%26/g, "&");)~"},
          {"path-not-encoded", R"~(const stringToSign = method + "&/&" + percent(query);)~"}}},
        {"shell",
         "R",
         R"~(string_to_sign="$method&%2F&$(percent "$query")")~",
         {{"outer-encoding-missing", R"~(string_to_sign="$method&%2F&$query")~"},
          {"encoded-thrice", R"~(string_to_sign="$method&%2F&$(percent "$(percent "$query")")")~"},
          {"separator-not-encoded", R"~(string_to_sign="$method&%2F&$(percent "$query" | sed 's/%26/\&/g')")~"},
          {"path-not-encoded", R"~(string_to_sign="$method&/&$(percent "$query")")~"}}},
    };
    return fixes;
}

} // namespace countersign::codefixes
