// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/signing/signaturescheme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QJsonObject)

namespace {

using R = SigningRules;
using Change = std::function<void(R &)>;

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QVector<Field> fields(const QJsonArray &pairs)
{
    QVector<Field> made;
    for (const QJsonValue &pair : pairs)
        made.append(field(bytes(pair[0]), bytes(pair[1]), Origin::parameter(pair[0].toString())));
    return made;
}

QVector<Field> decodedFields(const QByteArray &encoded)
{
    QVector<Field> made;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            made.append(field(formDecoded(pair.left(equals)), formDecoded(pair.mid(equals + 1)), {}));
    }
    return made;
}

/// The request as it was sent, without its signature; what the scheme needs to know of that goes into \p context.
Request requestOf(const QJsonObject &vector, SigningContext &context)
{
    Request request{.method = bytes(vector[u"method"]), .endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"}};
    if (!vector.contains(u"wire")) {
        request.query = fields(vector[u"query"].toArray());
        request.form = fields(vector[u"form"].toArray());
        return request;
    }
    const QJsonObject wire = vector[u"wire"].toObject();
    const QByteArray target = bytes(wire[u"target"]);
    const qsizetype mark = target.indexOf('?');
    request.method = bytes(wire[u"method"]);
    request.path = TracedBytes(mark < 0 ? target : target.left(mark), Origin::of(Origin::Kind::Path));
    request.query = mark < 0 ? QVector<Field>() : decodedFields(target.mid(mark + 1));
    request.body = TracedBytes(bytes(wire[u"body"]), Origin::of(Origin::Kind::Body));
    const QVector<Field> headers = fields(wire[u"headers"].toArray());
    for (const Field &header : headers) {
        const QByteArray value = header.value.bytes();
        if (header.name.toLower() == "authorization") {
            const qsizetype list = value.indexOf("SignedHeaders=") + 14;
            if (list >= 14)
                context.settings["signedHeaders"] = value.mid(list, value.indexOf(',', list) - list);
        } else if (header.name.toLower() != "spas-signature") {
            request.headers.append(header);
        }
    }
    if (bytes(vector[u"scheme"]) == "acm-spas")
        request.form = decodedFields(request.body.bytes());
    return request;
}

/// Habits of an encoder, in each place where it shows: inside, outside, both; query, path, both.
QVector<Change> habit(quint8 habits)
{
    return {[habits](R &rules) { rules.valueHabits = habits; }, [habits](R &rules) { rules.joinedHabits = habits; },
            [habits](R &rules) { rules.pathHabits = habits; }, [habits](R &rules) { rules.valueHabits = rules.joinedHabits = habits; },
            [habits](R &rules) { rules.valueHabits = rules.pathHabits = habits; }};
}

template <class Enum>
QVector<Change> each(Enum R::*member, std::initializer_list<Enum> values)
{
    QVector<Change> changes;
    for (const Enum value : values)
        changes.append([member, value](R &rules) { rules.*member = value; });
    return changes;
}

QVector<Change> eachIndex(const std::function<void(R &, qint16)> &change)
{
    QVector<Change> changes;
    for (qint16 index = 0; index < 24; ++index)
        changes.append([change, index](R &rules) { change(rules, index); });
    return changes;
}

QVector<Change> secret(R::End end)
{
    return {[end](R &rules) { rules.secretEnd = end; }, [end](R &rules) { rules.keyEnd = end; }};
}

QVector<Change> escapes()
{
    return {[](R &rules) { rules.valueEscapes = R::Escapes::Lower; }, [](R &rules) { rules.bodyEscapes = R::Escapes::Lower; }};
}

QVector<Change> parts(quint8 omitted)
{
    return {[omitted](R &rules) { rules.omittedParts = omitted; }};
}

QVector<Change> charset(R::Charset charset)
{
    return {[charset](R &rules) { rules.valueCharset = charset; }, [charset](R &rules) { rules.stringCharset = charset; },
            [charset](R &rules) { rules.bodyCharset = charset; }};
}

/// What may be meant by a cause, as changes of the rules.
const QMap<QByteArray, QVector<Change>> &causes()
{
    static const QMap<QByteArray, QVector<Change>> all{
        {"space-as-plus", habit(R::SpaceAsPlus)},
        {"asterisk-not-encoded", habit(R::AsteriskKept)},
        {"tilde-encoded", habit(R::TildeEncoded)},
        {"reserved-not-encoded", habit(R::ReservedKept)},
        {"slash-in-value-not-encoded", habit(R::SlashKept)},
        {"hex-lower-case", habit(R::LowerCaseHex)},
        {"separator-not-encoded", {[](R &rules) { rules.joinedHabits = R::AmpersandKept; }}},
        {"encoded-once", {[](R &rules) { rules.valueEncodings = 0; }}},
        {"outer-encoding-missing", {[](R &rules) { rules.joinedEncodings = 0; }}},
        {"encoded-thrice", {[](R &rules) { rules.joinedEncodings = 2; }}},
        {"path-not-encoded", {[](R &rules) { rules.pathIsEncoded = false; }}},
        {"value-encoded-twice", {[](R &rules) { rules.valueEncodings = 2; }}},
        {"value-decoded-before-signing", each(&R::valueReading, {R::Reading::PercentDecoded, R::Reading::FormDecoded})},
        {"query-encoded-in-resource", {[](R &rules) { rules.valueEncodings = 1; }}},
        {"charset-gbk", charset(R::Charset::Gbk)},
        {"charset-utf16", charset(R::Charset::Utf16Le)},
        {"json-escapes", escapes()},
        {"body-ascii-escaped", escapes()},
        {"surrogates-encoded-separately", charset(R::Charset::Cesu8)},
        {"param-missing", eachIndex([](R &rules, qint16 index) { rules.omittedParameter = index; })},
        {"param-name-case", eachIndex([](R &rules, qint16 index) {
             rules.recasedParameter = index;
             rules.nameCase = R::NameCase::TimeStamp;
         })},
        {"signature-param-included", each(&R::sentSignature, {R::SentSignature::Empty, R::SentSignature::AsSent})},
        {"form-params-not-signed", each(&R::form, {R::Form::NotSigned, R::Form::OnlySystemParameters})},
        {"query-missing", {[](R &rules) { rules.queryIsSigned = false; }}},
        {"empty-values-dropped", {[](R &rules) { rules.dropsEmptyValues = true; }}},
        {"array-index-from-0", {[](R &rules) { rules.lists = R::Lists::FromZero; }}},
        {"array-as-json", each(&R::lists, {R::Lists::Json, R::Lists::JsonByName, R::Lists::JsonSpaced})},
        {"unsorted", each(&R::sort, {R::Sort::AsSent, R::Sort::Descending})},
        {"case-insensitive-sort", each(&R::sort, {R::Sort::ByLowerCaseName, R::Sort::ByUpperCaseName})},
        {"numeric-sort", {[](R &rules) { rules.sort = R::Sort::ByNumbersInName; }}},
        {"repeated-values-not-sorted",
         {[](R &rules) { rules.repeatedValuesAreSorted = false; }, [](R &rules) { rules.sort = R::Sort::Descending; }}},
        {"wrong-method", each(&R::method, {R::Method::Get, R::Method::Post, R::Method::Put, R::Method::Delete})},
        {"lower-case-method", {[](R &rules) { rules.methodInLowerCase = true; }}},
        {"trailing-slash-missing", each(&R::pathEnd, {R::PathEnd::AsSent, R::PathEnd::WithoutSlash})},
        {"trailing-slash-extra", each(&R::pathEnd, {R::PathEnd::WithSlash, R::PathEnd::OneMoreSlash})},
        {"header-missing", eachIndex([](R &rules, qint16 index) { rules.omittedHeader = index; }) + eachIndex([](R &rules, qint16 index) {
                               rules.omittedHeader = index;
                               rules.omittedFrom = R::HeaderPlace::Lines;
                           })},
        {"headers-unsorted", each(&R::headerOrder, {R::Order::AsSent, R::Order::Descending}) + eachIndex([](R &rules, qint16 index) {
                                 rules.headerOrder = R::Order::NeighboursSwapped;
                                 rules.swappedHeader = index;
                             })},
        {"header-names-not-lower-case", each(&R::lineNames, {R::Names::AsSent, R::Names::TitleCase})},
        {"header-space-after-colon", {[](R &rules) { rules.spaceAfterColon = true; }}},
        {"blank-line-missing", {[](R &rules) { rules.blankLineAfterHeaders = false; }}},
        {"empty-line-dropped", eachIndex([](R &rules, qint16 index) { rules.droppedLines = static_cast<quint8>(1 << index % 4); })},
        {"content-type-charset",
         each(&R::contentType,
              {R::ContentType::Bare, R::ContentType::CharsetSpaced, R::ContentType::Charset, R::ContentType::CharsetUpperSpaced,
               R::ContentType::CharsetUpper})},
        {"host-with-port", each(&R::host, {R::Host::Port443, R::Host::Port80, R::Host::WithoutPort})},
        {"md5-hex", {[](R &rules) { rules.md5 = R::Md5::Hex; }}},
        {"body-not-hashed", {[](R &rules) { rules.body = R::Body::Nothing; }}},
        {"body-hash-upper-case", {[](R &rules) { rules.bodyHashInUpperCase = true; }}},
        {"body-with-newline", {[](R &rules) { rules.bodyEnding = R::Ending::Newline; }}},
        {"body-reformatted", each(&R::body, {R::Body::Compact, R::Body::Spaced, R::Body::IndentedByTwo, R::Body::IndentedByFour})},
        {"unsigned-payload-without-header", {[](R &rules) { rules.body = R::Body::UnsignedPayload; }}},
        {"canonical-request-not-hashed", {[](R &rules) { rules.canonicalIsHashed = false; }}},
        {"algorithm-name-wrong", each(&R::algorithmLine, {R::AlgorithmLine::Aws4, R::AlgorithmLine::HmacSha256, R::AlgorithmLine::V11})},
        {"date-format",
         each(&R::dateLine, {R::Date::Extended, R::Date::Basic})
             + each(&R::dateHeader, {R::Date::Extended, R::Date::ExtendedMilliseconds, R::Date::Basic})},
        {"trailing-newline-in-string", each(&R::ending, {R::Ending::Newline, R::Ending::CrLf})},
        {"secret-without-ampersand", {[](R &rules) { rules.ampersands = 0; }}},
        {"secret-double-ampersand", {[](R &rules) { rules.ampersands = 2; }}},
        {"secret-with-ampersand", {[](R &rules) { rules.ampersands = 1; }}},
        {"secret-trailing-newline", secret(R::NewlineEnd)},
        {"secret-trailing-space", secret(R::SpaceEnd)},
        {"secret-leading-space", {[](R &rules) { rules.secretFront = R::Front::Space; }}},
        {"secret-is-access-key-id", {[](R &rules) { rules.keySource = R::KeySource::AccessKeyId; }}},
        {"wrong-digest", each(&R::digest, {DigestAlgorithm::Md5, DigestAlgorithm::Sha1, DigestAlgorithm::Sha256, DigestAlgorithm::Sm3})},
        {"hmac-arguments-swapped", {[](R &rules) { rules.argumentsSwapped = true; }}},
        {"hex-instead-of-base64", {[](R &rules) { rules.output = R::OutputForm::HexLower; }}},
        {"base64-instead-of-hex", {[](R &rules) { rules.output = R::OutputForm::Base64; }}},
        {"base64-of-hex", {[](R &rules) { rules.output = R::OutputForm::Base64OfHex; }}},
        {"upper-case-hex-signature", {[](R &rules) { rules.output = R::OutputForm::HexUpper; }}},
        {"base64url", {[](R &rules) { rules.base64Url = true; }, [](R &rules) { rules.base64Url = rules.base64Unpadded = true; }}},
        {"base64-no-padding", {[](R &rules) { rules.base64Unpadded = true; }}},
        {"base64-newline", {[](R &rules) { rules.outputEnding = R::Ending::Newline; }}},
        {"tenant-missing", parts(R::Tenant)},
        {"group-missing", parts(R::Group)},
        {"timestamp-only", parts(R::Tenant | R::Group)},
        {"tenant-group-swapped", {[](R &rules) { rules.groupIsFirst = true; }}},
        {"data-id-included", {[](R &rules) { rules.dataIdPlace = 1; }}},
        {"undefined-tenant", {[](R &rules) { rules.undefinedParts = R::Tenant; }}},
        {"plus-signs-missing", {[](R &rules) { rules.separator = R::Separator::Nothing; }}},
        {"seconds-instead-of-ms", {[](R &rules) { rules.dateLine = R::Date::UnixSeconds; }}},
        {"value-with-spaces", {[](R &rules) {
             rules.partPadding = R::Padding::SpaceAfter;
             rules.paddedParts = R::Tenant | R::Group;
         }}}};
    return all;
}

/// Values that nobody can search for, another key, and a right signature that was sent wrongly.
const QByteArrayList beyondRules{"value-differs", "param-extra", "secret-wrong", "signature-not-url-encoded"};

} // namespace

/// A mistake is a changed rule: the signature that a program sent by a known mistake comes out of the same code, byte for byte.
class MistakesTest : public QObject {
    Q_OBJECT
private slots:
    void isAChangedRule_data();
    void isAChangedRule();
};

void MistakesTest::isAChangedRule_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray();
    QCOMPARE(cases.size(), 128);
    for (const QJsonValue &each : cases)
        QTest::newRow(QByteArray(bytes(each[u"id"]) + ' ' + bytes(each[u"cause"])).constData()) << each.toObject();
}

void MistakesTest::isAChangedRule()
{
    QFETCH(const QJsonObject, vector);
    const SchemeRegistry schemes;
    const SignatureScheme *const scheme = schemes.scheme(bytes(vector[u"scheme"]));
    SigningContext context;
    context.credentials = {.accessKeyId = bytes(vector[u"accessKeyId"]), .accessKeySecret = Secret(bytes(vector[u"accessKeySecret"]))};
    const Request request = requestOf(vector, context);
    const auto lean = scheme->lean(request, context);
    QVERIFY2(lean, lean ? "" : qPrintable(sentence(lean.error())));

    const SigningRules vendor = scheme->rules();
    const QByteArray right = (*lean)->signature(vendor, (*lean)->stringToSign(vendor)).toByteArray();
    QCOMPARE((*lean)->stringToSign(vendor), bytes(vector[u"right"][u"stringToSign"]));
    if (vector[u"right"][u"signature"].isString())
        QCOMPARE(right, bytes(vector[u"right"][u"signature"]));

    const QByteArray cause = bytes(vector[u"cause"]);
    if (beyondRules.contains(cause))
        return;
    QVERIFY2(causes().contains(cause), "no change of the rules stands for this cause");
    const QByteArray observed = bytes(vector[u"user"][u"signature"]);
    QByteArrayList tried;
    for (const Change &change : causes().value(cause)) {
        SigningRules rules = vendor;
        change(rules);
        const QByteArray text = (*lean)->stringToSign(rules).toByteArray();
        const QByteArray signature = (*lean)->signature(rules, text).toByteArray();
        if (signature == observed) {
            if (vector[u"user"][u"stringToSign"].isString() && rules.stringCharset == R::Charset::Utf8)
                QCOMPARE(text, bytes(vector[u"user"][u"stringToSign"]));
            return;
        }
        tried.append(text);
    }
    QFAIL(QByteArray("not reproduced: " + observed + "\nsigned there: " + bytes(vector[u"user"][u"stringToSign"])
                     + bytes(vector[u"user"][u"canonicalRequest"]) + "\ntried:\n" + tried.join("\n"))
              .constData());
}

QTEST_APPLESS_MAIN(MistakesTest)
#include "tst_mistakes.moc"
