// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes of the body, the lines of the string, the key, the MAC and its output; and those of ACM.
#include "core/diagnosis/deviationmaker.h"

namespace countersign {

using namespace Qt::StringLiterals;

// --- Body, and the lines of the string

void DeviationMaker::body()
{
    if (!isCanonical())
        return;
    struct FormCause {
        R::Body form;
        const char *id;
        const char *wrote = "";
    };
    constexpr FormCause forms[] = {{R::Body::Nothing, "body-not-hashed"},
                                   {R::Body::Compact, "body-reformatted", "compact"},
                                   {R::Body::Spaced, "body-reformatted", "spaced"},
                                   {R::Body::IndentedByTwo, "body-reformatted", "indented"},
                                   {R::Body::IndentedByFour, "body-reformatted", "indented"},
                                   {R::Body::UnsignedPayload, "unsigned-payload-without-header"}};
    constexpr FormCause rareForms[] = {{R::Body::NoHash, "body-not-hashed", "nothing"},
                                       {R::Body::Raw, "body-not-hashed", "body"},
                                       {R::Body::IndentedByTab, "body-reformatted", "indented"},
                                       {R::Body::SortedCompact, "body-reformatted"},
                                       {R::Body::SortedSpaced, "body-reformatted"},
                                       {R::Body::Quoted, "body-reformatted", "quoted"}};
    const auto places = [](const char *text) { return *text ? wrote(QString::fromLatin1(text)) : Where{}; };
    for (const auto &[form, id, text] : forms)
        add(id, places(text), [form = form](R &rules) { rules.body = form; });
    for (const auto &[form, id, text] : rareForms)
        addRare(id, places(text), [form = form](R &rules) { rules.body = form; });
    if (m_request.body.bytes().contains('/'))
        addRare("body-reformatted", wrote(u"\\/"_s), [](R &rules) { rules.body = R::Body::SlashesEscaped; });
    add("body-with-newline", {}, [](R &rules) { rules.bodyEnding = R::Ending::Newline; });
    addRare("body-with-newline", wrote(u"CR LF"_s), [](R &rules) { rules.bodyEnding = R::Ending::CrLf; });
    add("body-hash-upper-case", {}, [](R &rules) { rules.bodyHashInUpperCase = true; });
    add("canonical-request-not-hashed", {}, [](R &rules) { rules.canonicalIsHashed = false; });
}

void DeviationMaker::stringLines()
{
    add("algorithm-line-missing", {}, [](R &rules) { rules.algorithmLine = R::AlgorithmLine::Missing; });
    constexpr struct {
        R::AlgorithmLine line;
        const char *name;
    } lines[] = {{R::AlgorithmLine::SdkSha256, "SDK-HMAC-SHA256"},
                 {R::AlgorithmLine::SdkSm3, "SDK-HMAC-SM3"},
                 {R::AlgorithmLine::SdkSha1, "SDK-HMAC-SHA1"},
                 {R::AlgorithmLine::V11, "V11-HMAC-SHA256"},
                 {R::AlgorithmLine::Acs3Sha256, "ACS3-HMAC-SHA256"},
                 {R::AlgorithmLine::Acs3Sm3, "ACS3-HMAC-SM3"},
                 {R::AlgorithmLine::Acs3Sha1, "ACS3-HMAC-SHA1"},
                 {R::AlgorithmLine::Acs3Rsa, "ACS3-RSA-SHA256"},
                 {R::AlgorithmLine::Aws4, "AWS4-HMAC-SHA256"},
                 {R::AlgorithmLine::HmacSha256, "HMAC-SHA256"},
                 {R::AlgorithmLine::HmacSm3, "HMAC-SM3"},
                 {R::AlgorithmLine::HmacSha1, "HMAC-SHA1"},
                 {R::AlgorithmLine::SdkSha512, "SDK-HMAC-SHA512"},
                 {R::AlgorithmLine::Acs3Sha512, "ACS3-HMAC-SHA512"},
                 {R::AlgorithmLine::HmacSha512, "HMAC-SHA512"},
                 {R::AlgorithmLine::Acs4, "ACS4-HMAC-SHA256"},
                 {R::AlgorithmLine::Tc3, "TC3-HMAC-SHA256"},
                 {R::AlgorithmLine::Oss4, "OSS4-HMAC-SHA256"},
                 {R::AlgorithmLine::JavaSha256, "HmacSHA256"}};
    for (const auto &[line, name] : lines)
        add("algorithm-name-wrong", wrote(QString::fromLatin1(name)), [line = line](R &rules) { rules.algorithmLine = line; });
    for (const R::AlgorithmLine line : {R::AlgorithmLine::LowerCase, R::AlgorithmLine::LowerSha256})
        add("algorithm-name-wrong", {}, [line](R &rules) { rules.algorithmLine = line; });
    add("date-line-missing", {}, [](R &rules) { rules.hasDateLine = false; });
    dates();
    add("trailing-newline-in-string", {}, [](R &rules) { rules.ending = R::Ending::Newline; });
    addRare("trailing-newline-in-string", wrote(u"CR LF"_s), [](R &rules) { rules.ending = R::Ending::CrLf; });
    if (isCanonical()) {
        add("trailing-newline-in-string", at("canonical-request"), [](R &rules) { rules.canonicalEnding = R::Ending::Newline; });
        addRare("trailing-newline-in-string", at("canonical-request", "CR LF"), [](R &rules) { rules.canonicalEnding = R::Ending::CrLf; });
    }
}

void DeviationMaker::dates()
{
    using Date = R::Date;
    for (int number = 1; number <= int(Date::Rfc1123); ++number) {
        const auto form = Date(number);
        const bool isUsual = form == Date::Extended || form == Date::ExtendedMilliseconds || form == Date::ExtendedOffset
            || form == Date::Basic || form == Date::Day;
        const auto adds = isUsual ? static_cast<Adding>(&DeviationMaker::add) : &DeviationMaker::addRare;
        (this->*adds)("date-format", at("header"), [form](R &rules) { rules.dateHeader = form; });
        if (m_vendor.hasDateLine) {
            (this->*adds)("date-format", at("string"), [form](R &rules) { rules.dateLine = form; });
            (this->*adds)("date-format", at("both"), [form](R &rules) { rules.dateLine = rules.dateHeader = form; });
        }
    }
}

// --- Secret, MAC and output

void DeviationMaker::secret()
{
    add("secret-without-ampersand", {}, [](R &rules) { rules.ampersands = 0; });
    add("secret-double-ampersand", {}, [](R &rules) { rules.ampersands = 2; });
    add("secret-with-ampersand", {}, [](R &rules) { rules.ampersands = 1; });
    add("secret-leading-space", {}, [](R &rules) { rules.secretFront = R::Front::Space; });
    for (const auto &[front, name] :
         {std::pair{R::Front::ByteOrderMark, u"byte order mark"_s}, {R::Front::Newline, u"newline"_s}, {R::Front::Tab, u"tab"_s}})
        addRare("secret-leading-space", wrote(name), [front = front](R &rules) { rules.secretFront = front; });
    const auto behind = [this](const QByteArray &id, R::End end, bool isRare) {
        const auto adds = isRare ? &DeviationMaker::addRare : static_cast<Adding>(&DeviationMaker::add);
        (this->*adds)(id, m_isRpc ? at("before") : Where{}, [end](R &rules) { rules.secretEnd ^= quint8(end); });
        (this->*adds)(id, at("after"), [end](R &rules) { rules.keyEnd ^= quint8(end); });
    };
    behind("secret-trailing-newline", R::NewlineEnd, false);
    behind("secret-trailing-newline", R::CrLfEnd, true);
    behind("secret-trailing-space", R::SpaceEnd, false);
    behind("secret-trailing-space", R::LastSpaceEnd, true); // behind a newline
    behind("secret-trailing-space", R::TabEnd, true);
    add("secret-is-access-key-id", {}, [](R &rules) { rules.keySource = R::KeySource::AccessKeyId; });
}

void DeviationMaker::macAndOutput()
{
    constexpr struct {
        DigestAlgorithm digest;
        const char *name;
    } digests[] = {{DigestAlgorithm::Sha256, "SHA-256"}, {DigestAlgorithm::Sha1, "SHA-1"},     {DigestAlgorithm::Md5, "MD5"},
                   {DigestAlgorithm::Sm3, "SM3"},        {DigestAlgorithm::Sha512, "SHA-512"}, {DigestAlgorithm::Sha384, "SHA-384"}};
    for (const auto &[digest, name] : digests) {
        add("wrong-digest", isCanonical() ? at("mac", name) : wrote(QString::fromLatin1(name)),
            [digest = digest](R &rules) { rules.digest = digest; });
        if (isCanonical()) {
            add("wrong-digest", at("canonical-request", name), [digest = digest](R &rules) { rules.hash = digest; });
            add("wrong-digest", at("all", name), [digest = digest](R &rules) { rules.bodyHash = rules.hash = rules.digest = digest; });
            addRare("wrong-digest", at("canonical-request-and-mac", name),
                    [digest = digest](R &rules) { rules.hash = rules.digest = digest; });
            addRare("wrong-digest", at("hashes", name), [digest = digest](R &rules) { rules.bodyHash = rules.hash = digest; });
            addRare("wrong-digest", at("body", name), [digest = digest](R &rules) { rules.bodyHash = digest; });
        }
    }
    add("hmac-arguments-swapped", {}, [](R &rules) { rules.argumentsSwapped = true; });

    using Form = R::OutputForm;
    const auto form = [this](const QByteArray &id, Form output) { add(id, {}, [output](R &rules) { rules.output = output; }); };
    form("upper-case-hex-signature", Form::HexUpper);
    form("base64-of-hex", Form::Base64OfHex);
    addRare("base64-of-hex", {}, [](R &rules) { rules.output = Form::Base64OfHexUpper; });
    if (m_vendor.output != Form::Base64) {
        form("base64-instead-of-hex", Form::Base64);
        return;
    }
    form("hex-instead-of-base64", Form::HexLower);
    add("base64url", {}, [](R &rules) { rules.base64Url = true; });
    add("base64url", {}, [](R &rules) { rules.base64Url = rules.base64Unpadded = true; });
    add("base64-no-padding", {}, [](R &rules) { rules.base64Unpadded = true; });
    add("base64-newline", {}, [](R &rules) { rules.outputEnding = R::Ending::Newline; });
    addRare("base64-newline", {}, [](R &rules) { rules.outputEnding = R::Ending::CrLf; });
}

// --- ACM

void DeviationMaker::configurationParts()
{
    if (!m_isAcm)
        return;
    add("tenant-missing", {}, [](R &rules) { rules.omittedParts ^= R::Tenant; });
    add("group-missing", {}, [](R &rules) { rules.omittedParts ^= R::Group; });
    add("timestamp-missing", {}, [](R &rules) { rules.omittedParts ^= R::Time; });
    add("timestamp-only", {}, [](R &rules) { rules.omittedParts ^= R::Tenant | R::Group; });
    add("tenant-group-swapped", {}, [](R &rules) { rules.groupIsFirst = true; });
    for (const quint8 place : {quint8(1), quint8(2), quint8(3)})
        add("data-id-included", wrote(QString::number(place)), [place](R &rules) { rules.dataIdPlace = place; });
    addRare("data-id-included", wrote(u"4"_s), [](R &rules) { rules.dataIdPlace = 4; });
    add("undefined-tenant", {}, [](R &rules) { rules.undefinedParts ^= R::Tenant; });
    addRare("undefined-tenant", {}, [](R &rules) { rules.undefinedParts ^= R::Tenant | R::Group; });
    add("undefined-tenant", wrote(u"undefined"_s), [](R &rules) { rules.undefinedParts ^= R::Tenant, rules.omittedParts ^= R::Group; });
    for (const auto &[part, name] : {std::pair{R::Tenant, "tenant"}, {R::Group, "group"}, {R::Time, "timestamp"}})
        addRare(QByteArray(name) + "-missing", wrote(u"+"_s),
                [part = part](R &rules) { rules.omittedParts ^= quint8(part * R::emptyTenant); });
    addRare("timestamp-only", wrote(u"+"_s), [](R &rules) { rules.omittedParts ^= quint8(R::Tenant * R::emptyTenant | R::Group); });
    addRare("timestamp-only", wrote(u"++"_s), [](R &rules) { rules.omittedParts ^= quint8((R::Tenant | R::Group) * R::emptyTenant); });
    for (const auto &[word, text] : {std::pair{R::wordNull, u"null"_s}, {R::wordNone, u"None"_s}}) {
        addRare("undefined-tenant", wrote(text), [word = word](R &rules) { rules.undefinedParts ^= R::Tenant | word; });
        addRare("undefined-tenant", wrote(text),
                [word = word](R &rules) { rules.undefinedParts ^= R::Tenant | word, rules.omittedParts ^= R::Group; });
    }
    add("plus-signs-missing", {}, [](R &rules) { rules.separator = R::Separator::Nothing; });
    for (const R::Separator missing : {R::Separator::FirstMissing, R::Separator::SecondMissing})
        addRare("plus-signs-missing", ordered(missing == R::Separator::FirstMissing ? u"first"_s : u"second"_s),
                [missing](R &rules) { rules.separator = missing; });
    constexpr struct {
        R::Separator separator;
        const char *sign;
    } separators[] = {{R::Separator::Ampersand, "&"},  {R::Separator::Comma, ","}, {R::Separator::Semicolon, ";"},
                      {R::Separator::Newline, "\n"},   {R::Separator::Space, " "}, {R::Separator::CrLf, "\r\n"},
                      {R::Separator::Colon, ":"},      {R::Separator::Slash, "/"}, {R::Separator::Minus, "-"},
                      {R::Separator::Underscore, "_"}, {R::Separator::Bar, "|"},   {R::Separator::EncodedPlus, "%2B"}};
    for (const auto &[separator, sign] : separators)
        add("separator-wrong", wrote(QString::fromLatin1(sign)), [separator = separator](R &rules) { rules.separator = separator; });
    add("seconds-instead-of-ms", {}, [](R &rules) { rules.dateLine = R::Date::UnixSeconds; });
    addRare("seconds-instead-of-ms", wrote(u"."_s), [](R &rules) { rules.dateLine = R::Date::UnixFraction; });
    constexpr struct {
        quint8 parts;
        const char *name; // of the one part that has it
    } padded[] = {{R::Tenant | R::Group, nullptr},
                  {R::Tenant, "tenant"},
                  {R::Group, "group"},
                  {R::Time, "timeStamp"},
                  {R::Tenant | R::Group | R::Time, nullptr}};
    for (const auto &[parts, name] : padded) {
        const Where where = name ? Where{{"parameter", QString::fromLatin1(name)}} : Where{};
        const auto add = [&, parts = parts](R::Padding padding) {
            return [parts, padding](R &rules) { rules.paddedParts = parts, rules.partPadding = padding; };
        };
        this->add("value-with-spaces", where, add(R::Padding::SpaceAfter));
        addRare("value-with-spaces", where, add(R::Padding::SpaceBefore));
        addRare("value-with-spaces", where, add(R::Padding::SpaceAround));
    }
}

} // namespace countersign
