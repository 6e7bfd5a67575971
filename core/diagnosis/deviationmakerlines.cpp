// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes behind the parameters: request line, headers, body, the lines of the string, key, MAC and output.
#include "core/diagnosis/deviationmaker.h"

namespace countersign {

using namespace Qt::StringLiterals;

// --- The request's first line and its headers

void DeviationMaker::methodAndPath()
{
    constexpr struct {
        R::Method method;
        const char *name;
    } methods[] = {{R::Method::Get, "GET"},       {R::Method::Post, "POST"},   {R::Method::Put, "PUT"},
                   {R::Method::Delete, "DELETE"}, {R::Method::Patch, "PATCH"}, {R::Method::Head, "HEAD"}};
    for (const auto &[method, name] : methods) {
        if (m_request.method != name)
            add("wrong-method", {{"wrote", QString::fromLatin1(name)}, {"expected", QString::fromLatin1(m_request.method)}},
                [method = method](R &rules) { rules.method = method; });
    }
    add("lower-case-method", {}, [](R &rules) { rules.methodInLowerCase = true; });
    add("trailing-slash-missing", {}, [](R &rules) { rules.pathEnd = R::PathEnd::WithoutSlash; });
    add("trailing-slash-extra", {}, [](R &rules) { rules.pathEnd = R::PathEnd::WithSlash; });
    add("trailing-slash-extra", wrote(u"//"_s), [](R &rules) { rules.pathEnd = R::PathEnd::OneMoreSlash; });
}

void DeviationMaker::headers()
{
    for (qsizetype index = 0; index < m_headers.size(); ++index) {
        const Where where{{"header", QString::fromLatin1(m_headers[index].name)}};
        add("header-missing", where, [index](R &rules) { rules.omittedHeader = qint16(index); });
        if (isCanonical()) {
            Where lines = where;
            lines.insert("at", u"lines"_s);
            add("header-missing", lines, [index](R &rules) { rules.omittedHeader = qint16(index), rules.omittedStaysInList = true; });
        }
    }
    add("headers-unsorted", ordered(u"sent"_s), [](R &rules) { rules.headerOrder = R::Order::AsSent; });
    add("headers-unsorted", ordered(u"reversed"_s), [](R &rules) { rules.headerOrder = R::Order::Descending; });
    for (qsizetype index = 0; index + 1 < m_headers.size(); ++index)
        add("headers-unsorted", {{"header", QString::fromLatin1(m_headers[index].name)}}, [index](R &rules) {
            rules.headerOrder = R::Order::NeighboursSwapped;
            rules.swappedHeader = qint16(index);
        });
    for (const R::Names names : {R::Names::AsSent, R::Names::TitleCase}) {
        add("header-names-not-lower-case", at("lines"), [names](R &rules) { rules.lineNames = names; });
        if (isCanonical()) {
            add("header-names-not-lower-case", at("list"), [names](R &rules) { rules.listNames = names; });
            add("header-names-not-lower-case", at("both"), [names](R &rules) { rules.lineNames = rules.listNames = names; });
        }
    }
    add("header-space-after-colon", {}, [](R &rules) { rules.spaceAfterColon = true; });
    add("blank-line-missing", {}, [](R &rules) { rules.blankLineAfterHeaders = false; });
    for (int line = 0; line < 4; ++line)
        add("empty-line-dropped", {{"line", QString::fromLatin1(m_headers.value(line).name)}},
            [line](R &rules) { rules.droppedLines ^= quint8(1 << line); });
    if (m_isRoa) {
        quint8 empty = 0;
        for (int line = 0; line < 4; ++line)
            empty |= quint8(m_headers.value(line).value.isEmpty() ? 1 << line : 0);
        if ((empty & (empty - 1)) != 0) // more than one
            add("empty-line-dropped", {}, [empty](R &rules) { rules.droppedLines ^= empty; });
    }
}

void DeviationMaker::headerValues()
{
    constexpr struct {
        R::ContentType form;
        const char *ending;
    } types[] = {{R::ContentType::Bare, ""},
                 {R::ContentType::CharsetSpaced, "; charset=utf-8"},
                 {R::ContentType::Charset, ";charset=utf-8"},
                 {R::ContentType::CharsetUpperSpaced, "; charset=UTF-8"},
                 {R::ContentType::CharsetUpper, ";charset=UTF-8"}};
    const Field *sent = findField(m_headers, "content-type", true);
    if (sent && !sent->value.isEmpty()) {
        const QByteArray kind = sent->value.bytes().split(';').constFirst().trimmed();
        for (const auto &[form, ending] : types) {
            if (kind + ending != sent->value.bytes())
                add("content-type-charset",
                    {{"wrote", QString::fromLatin1(kind + ending)}, {"expected", QString::fromLatin1(sent->value.bytes())}},
                    [form = form](R &rules) { rules.contentType = form; });
        }
    }
    if (findField(m_headers, "host", true)) {
        add("host-with-port", wrote(u":443"_s), [](R &rules) { rules.host = R::Host::Port443; });
        add("host-with-port", wrote(u":80"_s), [](R &rules) { rules.host = R::Host::Port80; });
        add("host-with-port", wrote({}), [](R &rules) { rules.host = R::Host::WithoutPort; });
    }
    for (const R::Md5 form : {R::Md5::Hex, R::Md5::HexUpper, R::Md5::Base64OfHex})
        add("md5-hex", {}, [form](R &rules) { rules.md5 = form; });
}

// --- Body, and the lines of the string

void DeviationMaker::body()
{
    if (!isCanonical())
        return;
    constexpr struct {
        R::Body form;
        const char *id;
    } forms[] = {{R::Body::Nothing, "body-not-hashed"},         {R::Body::WithNewline, "body-with-newline"},
                 {R::Body::WithCrLf, "body-with-newline"},      {R::Body::Compact, "body-reformatted"},
                 {R::Body::Spaced, "body-reformatted"},         {R::Body::IndentedByTwo, "body-reformatted"},
                 {R::Body::IndentedByFour, "body-reformatted"}, {R::Body::IndentedByTab, "body-reformatted"},
                 {R::Body::Quoted, "body-reformatted"},         {R::Body::UnsignedPayload, "unsigned-payload-without-header"}};
    for (const auto &[form, id] : forms)
        add(id, {}, [form = form](R &rules) { rules.body = form; });
    add("body-hash-upper-case", {}, [](R &rules) { rules.bodyHashInUpperCase = true; });
    add("canonical-request-not-hashed", {}, [](R &rules) { rules.canonicalIsHashed = false; });
}

void DeviationMaker::stringLines()
{
    add("algorithm-line-missing", {}, [](R &rules) { rules.algorithmLine = R::AlgorithmLine::Missing; });
    constexpr struct {
        R::AlgorithmLine line;
        const char *name;
    } lines[] = {{R::AlgorithmLine::SdkSha256, "SDK-HMAC-SHA256"}, {R::AlgorithmLine::SdkSm3, "SDK-HMAC-SM3"},
                 {R::AlgorithmLine::V11, "V11-HMAC-SHA256"},       {R::AlgorithmLine::Acs3Sha256, "ACS3-HMAC-SHA256"},
                 {R::AlgorithmLine::Acs3Sm3, "ACS3-HMAC-SM3"},     {R::AlgorithmLine::Aws4, "AWS4-HMAC-SHA256"},
                 {R::AlgorithmLine::HmacSha256, "HMAC-SHA256"},    {R::AlgorithmLine::HmacSha1, "HMAC-SHA1"}};
    for (const auto &[line, name] : lines)
        add("algorithm-name-wrong", wrote(QString::fromLatin1(name)), [line = line](R &rules) { rules.algorithmLine = line; });
    add("date-line-missing", {}, [](R &rules) { rules.hasDateLine = false; });
    using Date = R::Date;
    for (const Date form : {Date::Extended, Date::ExtendedMilliseconds, Date::Basic, Date::Day, Date::DayExtended, Date::UnixSeconds,
                            Date::UnixMilliseconds, Date::Rfc1123}) {
        if (m_vendor.hasDateLine)
            add("date-format", at("string"), [form](R &rules) { rules.dateLine = form; });
        add("date-format", at("header"), [form](R &rules) { rules.dateHeader = form; });
        if (m_vendor.hasDateLine)
            add("date-format", at("both"), [form](R &rules) { rules.dateLine = rules.dateHeader = form; });
    }
    add("trailing-newline-in-string", {}, [](R &rules) { rules.ending = R::Ending::Newline; });
    add("trailing-newline-in-string", wrote(u"CR LF"_s), [](R &rules) { rules.ending = R::Ending::CrLf; });
}

// --- Secret, MAC and output

void DeviationMaker::secret()
{
    add("secret-without-ampersand", {}, [](R &rules) { rules.ampersands = 0; });
    add("secret-double-ampersand", {}, [](R &rules) { rules.ampersands = 2; });
    add("secret-with-ampersand", {}, [](R &rules) { rules.ampersands = 1; });
    constexpr struct {
        R::Padding padding;
        const char *id;
        bool isBehind;
    } paddings[] = {{R::Padding::NewlineAfter, "secret-trailing-newline", true},
                    {R::Padding::CrLfAfter, "secret-trailing-newline", true},
                    {R::Padding::SpaceAfter, "secret-trailing-space", true},
                    {R::Padding::SpaceBefore, "secret-leading-space", false},
                    {R::Padding::ByteOrderMarkBefore, "secret-leading-space", false}};
    for (const auto &[padding, id, isBehind] : paddings) {
        add(id, m_isRpc && isBehind ? at("before") : Where{}, [padding = padding](R &rules) { rules.secretPadding = padding; });
        if (m_isRpc && isBehind)
            add(id, at("after"), [padding = padding](R &rules) { rules.secretPadding = padding, rules.paddingAfterAmpersands = true; });
    }
    add("secret-is-access-key-id", {}, [](R &rules) { rules.keySource = R::KeySource::AccessKeyId; });
}

void DeviationMaker::macAndOutput()
{
    constexpr struct {
        DigestAlgorithm digest;
        const char *name;
    } digests[] = {{DigestAlgorithm::Sha256, "SHA-256"},
                   {DigestAlgorithm::Sha1, "SHA-1"},
                   {DigestAlgorithm::Md5, "MD5"},
                   {DigestAlgorithm::Sm3, "SM3"}};
    for (const auto &[digest, name] : digests) {
        add("wrong-digest", isCanonical() ? at("mac", name) : wrote(QString::fromLatin1(name)),
            [digest = digest](R &rules) { rules.digest = digest; });
        if (isCanonical()) {
            add("wrong-digest", at("canonical-request", name), [digest = digest](R &rules) { rules.hash = digest; });
            add("wrong-digest", at("all", name), [digest = digest](R &rules) { rules.hash = rules.digest = digest; });
        }
    }
    add("hmac-arguments-swapped", {}, [](R &rules) { rules.argumentsSwapped = true; });

    using Form = R::OutputForm;
    const auto form = [this](const QByteArray &id, Form output) { add(id, {}, [output](R &rules) { rules.output = output; }); };
    if (m_vendor.output == Form::Base64) {
        form("hex-instead-of-base64", Form::HexLower);
        form("upper-case-hex-signature", Form::HexUpper);
        form("base64url", Form::Base64Url);
        form("base64url", Form::Base64UrlUnpadded);
        form("base64-no-padding", Form::Base64Unpadded);
        form("base64-newline", Form::Base64Newline);
    } else {
        form("upper-case-hex-signature", Form::HexUpper);
        form("base64-instead-of-hex", Form::Base64);
    }
    form("base64-of-hex", Form::Base64OfHex);
}

// --- ACM

void DeviationMaker::configurationParts()
{
    if (!m_isAcm)
        return;
    using Part = R::Part;
    using Parts = std::array<Part, 4>;
    const auto parts = [this](const QByteArray &id, const Where &where, const Parts &wrong) {
        add(id, where, [wrong](R &rules) { rules.parts = wrong; });
    };
    parts("tenant-missing", {}, {Part::Group, Part::Time});
    parts("group-missing", {}, {Part::Tenant, Part::Time});
    parts("timestamp-missing", {}, {Part::Tenant, Part::Group});
    parts("timestamp-only", {}, {Part::Time});
    parts("tenant-group-swapped", {}, {Part::Group, Part::Tenant, Part::Time});
    parts("data-id-included", wrote(u"1"_s), {Part::DataId, Part::Tenant, Part::Group, Part::Time});
    parts("data-id-included", wrote(u"2"_s), {Part::Tenant, Part::DataId, Part::Group, Part::Time});
    parts("data-id-included", wrote(u"3"_s), {Part::Tenant, Part::Group, Part::DataId, Part::Time});
    parts("undefined-tenant", {}, {Part::Undefined, Part::Group, Part::Time});
    parts("undefined-tenant", wrote(u"undefined"_s), {Part::Undefined, Part::Time});
    add("plus-signs-missing", {}, [](R &rules) { rules.separator = R::Separator::Nothing; });
    constexpr struct {
        R::Separator separator;
        const char *sign;
    } separators[] = {{R::Separator::Ampersand, "&"},
                      {R::Separator::Comma, ","},
                      {R::Separator::Semicolon, ";"},
                      {R::Separator::Newline, "\n"},
                      {R::Separator::Space, " "}};
    for (const auto &[separator, sign] : separators)
        add("separator-wrong", wrote(QString::fromLatin1(sign)), [separator = separator](R &rules) { rules.separator = separator; });
    add("seconds-instead-of-ms", {}, [](R &rules) { rules.dateLine = R::Date::UnixSeconds; });
    add("value-with-spaces", {}, [](R &rules) { rules.partPadding = R::Padding::SpaceAfter; });
    add("value-with-spaces", wrote(u" "_s), [](R &rules) { rules.partPadding = R::Padding::SpaceBefore; });
}

} // namespace countersign
