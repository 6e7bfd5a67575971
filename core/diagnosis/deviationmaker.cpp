// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/deviationmaker.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using R = SigningRules;

struct HabitCause {
    R::Habit habit;
    const char *id;
};
constexpr HabitCause encoderHabits[] = {
    {R::SpaceAsPlus, "space-as-plus"},         {R::AsteriskKept, "asterisk-not-encoded"},    {R::TildeEncoded, "tilde-encoded"},
    {R::ReservedKept, "reserved-not-encoded"}, {R::SlashKept, "slash-in-value-not-encoded"}, {R::LowerCaseHex, "hex-lower-case"},
};

/// What the libraries' form encoders do: Java's URLEncoder, PHP's urlencode, Python's quote_plus.
constexpr auto formHabits = quint8(R::SpaceAsPlus | R::AsteriskKept | R::TildeEncoded);

constexpr struct {
    R::Charset charset;
    const char *id;
    const char *wrote;
} charsetCauses[] = {
    {R::Charset::Gbk, "charset-gbk", "GBK"},
    {R::Charset::Latin1, "charset-latin1", "ISO-8859-1"},
    {R::Charset::Utf8AsLatin1, "charset-latin1", "UTF-8 read as ISO-8859-1"},
    {R::Charset::Utf16Le, "charset-utf16", "UTF-16LE"},
    {R::Charset::Utf16Be, "charset-utf16", "UTF-16BE"},
    {R::Charset::Cesu8, "surrogates-encoded-separately", "CESU-8"},
};

Where at(const char *place)
{
    return {{"at", QString::fromLatin1(place)}};
}

Where at(const char *place, const char *wrote)
{
    return {{"at", QString::fromLatin1(place)}, {"wrote", QString::fromLatin1(wrote)}};
}

Where ordered(const QString &order)
{
    return {{"order", order}};
}

Where wrote(const QString &text)
{
    return {{"wrote", text}};
}

} // namespace

DeviationMaker::DeviationMaker(QByteArrayView schemeId, const SigningRules &vendor, LeanSigner &signer, const Request &request)
    : m_schemeId(schemeId.toByteArray())
    , m_vendor(vendor)
    , m_request(request)
    , m_parameters(signer.parameters(vendor))
    , m_headers(signer.headers())
    , m_isRpc(schemeId == "alibaba-rpc-v1")
    , m_isRoa(schemeId == "alibaba-roa-v1")
    , m_isAcs3(schemeId == "alibaba-acs3")
    , m_isHuawei(schemeId == "huawei-aksk")
    , m_isAcm(schemeId == "acm-spas")
{
}

QVector<Deviation> DeviationMaker::made()
{
    encoders();
    formEncoders();
    layers();
    charsets();
    parameters();
    names();
    lists();
    order();
    methodAndPath();
    headers();
    headerValues();
    body();
    stringLines();
    secret();
    macAndOutput();
    configurationParts();
    return m_list;
}

bool DeviationMaker::occurs(const QByteArray &id) const
{
    const CauseInfo *info = causeInfo(id);
    return info && info->schemes.contains(m_schemeId);
}

void DeviationMaker::add(const QByteArray &id, const Where &where, Change change)
{
    if (occurs(id))
        add({Cause{id, where}}, std::move(change));
}

void DeviationMaker::add(const QVector<Cause> &causes, Change change)
{
    SigningRules changed = m_vendor;
    change(changed);
    const RuleBits touches = changedRules(m_vendor, changed);
    if (touches.none())
        return;
    int likelihood = 100;
    for (const Cause &cause : causes)
        likelihood = std::min(likelihood, causeInfo(cause.id)->likelihood);
    m_list.append({causes, std::move(change), touches, changesString(touches), likelihood});
}

// --- How names and values are encoded

void DeviationMaker::encoders()
{
    for (const auto &[habit, id] : encoderHabits) {
        const auto bit = quint8(habit);
        if (m_isRpc) {
            add(id, at("inner"), [bit](R &rules) { rules.valueHabits ^= bit; });
            if (habit != R::SlashKept) // which only the path holds there: `path-not-encoded`
                add(id, at("outer"), [bit](R &rules) { rules.joinedHabits ^= bit; });
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.joinedHabits ^= bit; });
        } else {
            add(id, at("query"), [bit](R &rules) { rules.valueHabits ^= bit; });
            add(id, at("path"), [bit](R &rules) { rules.pathHabits ^= bit; });
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.pathHabits ^= bit; });
        }
    }
    add("separator-not-encoded", {}, [](R &rules) { rules.joinedHabits ^= quint8(R::AmpersandKept); });
}

/// The usual form encoder makes three mistakes at once; beside another one they would be four.
void DeviationMaker::formEncoders()
{
    if (!m_isRpc && !isCanonical())
        return;
    const auto three = [](const char *place) {
        QVector<Cause> causes;
        for (const auto &[habit, id] : encoderHabits) {
            if (formHabits & quint8(habit))
                causes.append(Cause{id, at(place)});
        }
        return causes;
    };
    add(three(m_isRpc ? "inner" : "query"), [](R &rules) { rules.valueHabits ^= formHabits; });
    if (m_isRpc)
        add(three("both"), [](R &rules) { rules.valueHabits ^= formHabits, rules.joinedHabits ^= formHabits; });
    else
        add(three("both"), [](R &rules) { rules.valueHabits ^= formHabits, rules.pathHabits ^= formHabits; });
}

void DeviationMaker::layers()
{
    add("encoded-once", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("outer-encoding-missing", {}, [](R &rules) { rules.joinedEncodings = 0; });
    add("encoded-thrice", {}, [](R &rules) { rules.joinedEncodings = 2; });
    add("value-encoded-twice", {}, [](R &rules) { rules.valueEncodings = 2; });
    add("query-not-encoded", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("query-encoded-in-resource", {}, [](R &rules) { rules.valueEncodings = 1; });
    add("value-decoded-before-signing", {}, [](R &rules) { rules.valueReading = R::Reading::PercentDecoded; });
    add("value-decoded-before-signing", wrote(u"+"_s), [](R &rules) { rules.valueReading = R::Reading::FormDecoded; });
    add("path-not-encoded", {}, [](R &rules) { rules.pathIsEncoded = false; });
    add("path-encoded-twice", {}, [](R &rules) { rules.pathForm = R::PathForm::EncodedTwice; });
}

void DeviationMaker::charsets()
{
    for (const auto &each : charsetCauses) {
        const R::Charset charset = each.charset;
        add(each.id, at("values", each.wrote), [charset](R &rules) { rules.valueCharset = charset; });
        add(each.id, at("string", each.wrote), [charset](R &rules) { rules.stringCharset = charset; });
        if (isCanonical() && !m_request.body.isEmpty())
            add(each.id, at("body", each.wrote), [charset](R &rules) { rules.bodyCharset = charset; });
    }
    for (const R::Charset escapes : {R::Charset::JsonEscapes, R::Charset::JsonEscapesUpper}) {
        add("json-escapes", at("values"), [escapes](R &rules) { rules.valueCharset = escapes; });
        if (isCanonical() && !m_request.body.isEmpty())
            add("body-ascii-escaped", {}, [escapes](R &rules) { rules.bodyCharset = escapes; });
    }
}

// --- Which parameters take part, under which names, in which order

void DeviationMaker::parameters()
{
    const auto isEmpty = [](const Field &field) { return field.value.isEmpty(); };
    const bool hasOneEmpty = occurs("empty-values-dropped") && std::count_if(m_parameters.cbegin(), m_parameters.cend(), isEmpty) == 1;
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        if (!hasOneEmpty || !isEmpty(m_parameters[index])) // that one is `empty-values-dropped`
            add("param-missing", {{"parameter", QString::fromUtf8(m_parameters[index].name)}},
                [index](R &rules) { rules.omittedParameter = qint16(index); });
    }
    add("signature-param-included", at("empty"), [](R &rules) { rules.sentSignature = R::SentSignature::Empty; });
    add("signature-param-included", at("sent"), [](R &rules) { rules.sentSignature = R::SentSignature::AsSent; });
    if (!m_request.form.isEmpty())
        add("form-params-not-signed", {}, [](R &rules) { rules.form = R::Form::NotSigned; });
    if (!m_request.form.isEmpty())
        add("form-params-not-signed", {}, [](R &rules) { rules.form = R::Form::OnlySystemParameters; });
    if (!m_request.query.isEmpty())
        add("query-missing", {}, [](R &rules) { rules.queryIsSigned = false; });
    add("empty-values-dropped", {}, [](R &rules) { rules.dropsEmptyValues = true; });
}

void DeviationMaker::names()
{
    if (!m_isRpc)
        return;
    struct Spelling {
        R::NameCase nameCase;
        QByteArray (*spelled)(const QByteArray &name);
    };
    static constexpr Spelling spellings[] = {
        {R::NameCase::FirstLower, [](const QByteArray &name) -> QByteArray { return name.left(1).toLower() + name.mid(1); }},
        {R::NameCase::FirstUpper, [](const QByteArray &name) -> QByteArray { return name.left(1).toUpper() + name.mid(1); }},
        {R::NameCase::Lower, [](const QByteArray &name) { return name.toLower(); }},
        {R::NameCase::Upper, [](const QByteArray &name) { return name.toUpper(); }},
        {R::NameCase::TimeStamp, [](const QByteArray &name) -> QByteArray { return QByteArray(name).replace("stamp", "Stamp"); }},
    };
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        const QByteArray &name = m_parameters[index].name;
        QByteArrayList seen{name};
        for (const auto &[nameCase, spelled] : spellings) {
            const QByteArray other = spelled(name);
            if (seen.contains(other))
                continue;
            seen.append(other);
            add("param-name-case", {{"parameter", QString::fromUtf8(name)}, {"wrote", QString::fromUtf8(other)}},
                [index, nameCase = nameCase](R &rules) { rules.recasedParameter = qint16(index), rules.nameCase = nameCase; });
        }
    }
    for (const auto &[nameCase, spelled] : spellings)
        add("param-name-case", {}, [nameCase = nameCase](R &rules) { rules.recasedParameter = R::all, rules.nameCase = nameCase; });
}

void DeviationMaker::lists()
{
    const auto isNumbered = [](const Field &field) { return field.name.contains(".1") || field.name.contains(".2"); };
    if (!m_isRpc || std::none_of(m_parameters.cbegin(), m_parameters.cend(), isNumbered))
        return;
    add("array-index-from-0", {}, [](R &rules) { rules.lists = R::Lists::FromZero; });
    for (const R::Lists form : {R::Lists::Json, R::Lists::JsonByName, R::Lists::JsonSpaced})
        add("array-as-json", {}, [form](R &rules) { rules.lists = form; });
}

void DeviationMaker::order()
{
    add("unsorted", ordered(u"sent"_s), [](R &rules) { rules.sort = R::Sort::AsSent; });
    QByteArrayList names;
    for (const Field &field : m_parameters)
        names.append(field.name);
    std::sort(names.begin(), names.end());
    const bool hasRepeated = isCanonical() && std::adjacent_find(names.cbegin(), names.cend()) != names.cend();
    add(hasRepeated ? "repeated-values-not-sorted" : "unsorted", ordered(u"reversed"_s),
        [](R &rules) { rules.sort = R::Sort::Descending; });
    add("case-insensitive-sort", {}, [](R &rules) { rules.sort = R::Sort::ByLowerCaseName; });
    add("case-insensitive-sort", wrote(u"A-Z"_s), [](R &rules) { rules.sort = R::Sort::ByUpperCaseName; });
    add("numeric-sort", {}, [](R &rules) { rules.sort = R::Sort::ByNumbersInName; });
    add("sorted-after-encoding", {}, [](R &rules) { rules.sort = R::Sort::AfterEncoding; });
    add("sorted-after-encoding", wrote(u"name=value"_s), [](R &rules) { rules.sort = R::Sort::PairsAfterJoining; });
    add("repeated-values-not-sorted", {}, [](R &rules) { rules.repeatedValuesAreSorted = false; });
}

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
