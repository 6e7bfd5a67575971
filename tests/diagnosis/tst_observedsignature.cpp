// SPDX-License-Identifier: GPL-3.0-or-later
// Every request that the vendors' SDKs put on the wire says by which scheme it is signed; taken apart and signed anew it gives the signature it carries.
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/signablerequest.h"
#include "core/diagnosis/timeandnonce.h"
#include "core/signing/signaturescheme.h"
#include "tests/diagnosis/observedcases.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray headerText(const QVector<Field> &fields, const char *name)
{
    const Field *found = findField(fields, name, true);
    return found ? found->value.bytes() : QByteArray();
}

} // namespace

class tst_ObservedSignature : public QObject {
    Q_OBJECT
private slots:
    void recognisesEveryWire_data();
    void recognisesEveryWire();
    void signsAnew_data();
    void signsAnew();
    void reads_data();
    void reads();
    void remarks_data();
    void remarks();
    void signable_data();
    void signable();
};

void tst_ObservedSignature::recognisesEveryWire_data()
{
    QTest::addColumn<int>("index");
    const QVector<ObservedCase> cases = observedCases();
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::newRow(QByteArray(cases.at(i).schemeId + '/' + cases.at(i).id).constData()) << int(i);
    QVERIFY2(cases.size() >= 190, qPrintable(QString::number(cases.size())));
}

void tst_ObservedSignature::recognisesEveryWire()
{
    static const QVector<ObservedCase> cases = observedCases();
    QFETCH(int, index);
    const ObservedCase &each = cases.at(index);
    const auto signature = observedSignature(each.request);
    QVERIFY(signature);
    QCOMPARE(signature->schemeId, each.schemeId);
    QCOMPARE(signature->signature, each.signature);
    if (!each.signature.isEmpty())
        QCOMPARE(signature->accessKeyId, each.accessKeyId);
    if (!each.isMistake && !each.signature.isEmpty())
        QCOMPARE(signatureRemarks(*signature), QVector<Error>());
}

void tst_ObservedSignature::signsAnew_data()
{
    QTest::addColumn<int>("index");
    const SchemeRegistry schemes;
    const QVector<ObservedCase> cases = observedCases();
    int rows = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const ObservedCase &each = cases.at(i);
        const auto signature = observedSignature(each.request);
        const SignatureScheme *scheme = schemes.scheme(each.schemeId);
        if (!scheme || !signature || each.signature.isEmpty() || each.isMistake)
            continue;
        const SchemeInfo info = scheme->info();
        const auto setting =
            std::find_if(info.settings.cbegin(), info.settings.cend(), [](const SettingSpec &spec) { return spec.id == "algorithm"; });
        if (setting == info.settings.cend() || setting->choices.contains(signature->algorithm)) {
            QTest::newRow(QByteArray(each.schemeId + '/' + each.id).constData()) << int(i);
            ++rows;
        }
    }
    QVERIFY2(rows >= 80, qPrintable(QString::number(rows)));
}

void tst_ObservedSignature::signsAnew()
{
    static const QVector<ObservedCase> cases = observedCases();
    static const SchemeRegistry schemes;
    QFETCH(int, index);
    const ObservedCase &each = cases.at(index);
    const auto made = countersign::signable(each.request);
    QVERIFY2(made, made ? "" : qPrintable(sentence(made.error())));
    const SignatureScheme *scheme = schemes.scheme(made->schemeId);
    // Time and nonce stand in the request: a context without them must do.
    SigningContext context{.settings = made->settings, .rules = scheme->rules(made->settings.value("algorithm"))};
    context.credentials.accessKeyId = made->accessKeyId;
    context.credentials.accessKeySecret = Secret(QByteArray(each.accessKeySecret));
    context.time = QDateTime(QDate(1999, 1, 1), QTime(0, 0), Qt::UTC);
    context.nonce = "must-not-be-used";
    const SigningOutcome outcome = scheme->sign(made->request, context);
    QVERIFY2(outcome.patch, outcome.patch ? "" : qPrintable(sentence(outcome.patch.error())));
    QVERIFY2(outcome.trace.step("signature"), "no signature in the trace");
    QCOMPARE(outcome.trace.step("signature")->output.bytes(), each.signature);
}

void tst_ObservedSignature::reads_data()
{
    QTest::addColumn<ObservedRequest>("request");
    QTest::addColumn<ObservedSignature>("expected");
    const auto withHeaders = [](const QVector<QPair<QByteArray, QByteArray>> &headers) {
        return ObservedRequest{.method = "GET", .host = "h", .target = "/", .headers = headers};
    };
    const auto withTarget = [](const QByteArray &target) { return ObservedRequest{.method = "GET", .host = "h", .target = target}; };

    QTest::newRow("derived key, with its scope") << withHeaders(
        {{"authorization", "V11-HMAC-SHA256 Credential=AK/20191115/region-id-1/apigw, SignedHeaders=host;x-sdk-date, Signature=ab12"}})
                                                 << ObservedSignature{.schemeId = "huawei-aksk",
                                                                      .algorithm = "V11-HMAC-SHA256",
                                                                      .accessKeyId = "AK",
                                                                      .signature = "ab12",
                                                                      .sentAs = "ab12",
                                                                      .signedHeaders = {"host", "x-sdk-date"},
                                                                      .credentialScope = "20191115/region-id-1/apigw",
                                                                      .name = "authorization"};
    QTest::newRow("parts in another order, without blanks")
        << withHeaders({{"Authorization", "SDK-HMAC-SHA256 Signature=ab,SignedHeaders=host,Access=AK"}})
        << ObservedSignature{.schemeId = "huawei-aksk",
                             .algorithm = "SDK-HMAC-SHA256",
                             .accessKeyId = "AK",
                             .signature = "ab",
                             .sentAs = "ab",
                             .signedHeaders = {"host"},
                             .name = "Authorization"};
    QTest::newRow("algorithm's name is missing")
        << withHeaders({{"Authorization", "Access=AK, SignedHeaders=host, Signature=ab"}, {"X-Sdk-Date", "20260112T093005Z"}})
        << ObservedSignature{.schemeId = "huawei-aksk",
                             .algorithm = "Access=AK,",
                             .accessKeyId = "AK",
                             .signature = "ab",
                             .sentAs = "ab",
                             .signedHeaders = {"host"},
                             .name = "Authorization"};
    QTest::newRow("plus that is not encoded") << withTarget("/?Action=X&AccessKeyId=AK&SignatureMethod=HMAC-SHA1&Signature=a+b/c=")
                                              << ObservedSignature{.schemeId = "alibaba-rpc-v1",
                                                                   .algorithm = "HMAC-SHA1",
                                                                   .accessKeyId = "AK",
                                                                   .signature = "a+b/c=",
                                                                   .sentAs = "a+b/c=",
                                                                   .place = ObservedSignature::Place::Query,
                                                                   .name = "Signature"};
    QTest::newRow("signature by another spelling") << withTarget("/?AccessKeyId=STS.x&signature=ab%3D&SecurityToken=t")
                                                   << ObservedSignature{.schemeId = "", .algorithm = "", .name = ""};
    QTest::newRow("Amazon's") << withHeaders(
        {{"Authorization", "AWS4-HMAC-SHA256 Credential=AK/20260112/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=ab"}})
                              << ObservedSignature{.schemeId = "",
                                                   .algorithm = "AWS4-HMAC-SHA256",
                                                   .accessKeyId = "AK",
                                                   .signature = "ab",
                                                   .sentAs = "ab",
                                                   .signedHeaders = {"host"},
                                                   .credentialScope = "20260112/us-east-1/s3/aws4_request",
                                                   .name = "Authorization"};
    QTest::newRow("OSS") << withHeaders({{"Authorization", "OSS AK:c2ln"}})
                         << ObservedSignature{
                                .algorithm = "OSS", .accessKeyId = "AK", .signature = "c2ln", .sentAs = "c2ln", .name = "Authorization"};
    QTest::newRow("ACM, derived key") << withHeaders({{"Spas-AccessKey", "AK"},
                                                      {"timeStamp", "1500000000123"},
                                                      {"Spas-Signature", "ab="},
                                                      {"signatureVersion", "v4"},
                                                      {"Spas-SecurityToken", "t"}})
                                      << ObservedSignature{.schemeId = "acm-spas",
                                                           .algorithm = "v4",
                                                           .accessKeyId = "AK",
                                                           .signature = "ab=",
                                                           .sentAs = "ab=",
                                                           .name = "Spas-Signature",
                                                           .hasSecurityToken = true};
    QTest::newRow("token of IAM") << withHeaders({{"X-Auth-Token", "t"}})
                                  << ObservedSignature{.schemeId = "huawei-token", .algorithm = "token", .name = "X-Auth-Token"};
    QTest::newRow("form") << ObservedRequest{.method = "POST",
                                             .host = "h",
                                             .target = "/",
                                             .body = "Action=X&AccessKeyId=AK&Signature=ab%3D"}
                          << ObservedSignature{.schemeId = "alibaba-rpc-v1",
                                               .algorithm = "HMAC-SHA1",
                                               .accessKeyId = "AK",
                                               .signature = "ab=",
                                               .sentAs = "ab%3D",
                                               .place = ObservedSignature::Place::Form,
                                               .name = "Signature"};
}

void tst_ObservedSignature::reads()
{
    QFETCH(ObservedRequest, request);
    QFETCH(ObservedSignature, expected);
    const auto found = observedSignature(request);
    QVERIFY(found);
    if (qstrcmp(QTest::currentDataTag(), "signature by another spelling") == 0) {
        QCOMPARE(found->name, QByteArray("signature"));
        QVERIFY(found->isTemporaryKey() && found->hasSecurityToken);
        return;
    }
    QCOMPARE(found->schemeId, expected.schemeId);
    QCOMPARE(found->algorithm, expected.algorithm);
    QCOMPARE(found->accessKeyId, expected.accessKeyId);
    QCOMPARE(found->signedHeaders, expected.signedHeaders);
    QCOMPARE(found->credentialScope, expected.credentialScope);
    QCOMPARE(*found, expected);
}

void tst_ObservedSignature::remarks_data()
{
    QTest::addColumn<ObservedRequest>("request");
    QTest::addColumn<QString>("sentence");
    const auto rpc = [](const QByteArray &rest) {
        return ObservedRequest{.method = "GET", .host = "h", .target = "/?Action=X&Version=1&SignatureMethod=HMAC-SHA1&" + rest};
    };
    QTest::newRow("too short") << rpc("AccessKeyId=AK&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY") << u"27 character(s)"_s;
    QTest::newRow("hex") << rpc("AccessKeyId=AK&Signature=38b79a89d4b526fc6e32f9f21cec2e27eb97e6a6") << u"40 character(s)"_s;
    QTest::newRow("bare plus") << rpc("AccessKeyId=AK&Signature=OLeaidS1JvxuMvnyHOwuJ+uX5qY%3D") << u"reads a blank"_s;
    QTest::newRow("encoded twice") << rpc("AccessKeyId=AK&Signature=OLeaidS1JvxuMvnyHOwuJ%252BuX5qY%253D")
                                   << u"more often than it is decoded"_s;
    QTest::newRow("empty") << rpc("AccessKeyId=AK&Signature=") << u"missing or empty"_s;
    QTest::newRow("temporary key without token")
        << rpc("AccessKeyId=STS.NTxyz&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D") << u"security token is not"_s;
    QTest::newRow("anonymous") << rpc("SignatureNonce=1") << u"carries no signature"_s;
    QTest::newRow("upper case")
        << ObservedRequest{.method = "GET",
                           .headers = {{"Authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=" + QByteArray(64, 'A')}}}
        << u"lower-case hex"_s;
    QTest::newRow("other cloud")
        << ObservedRequest{.method = "GET",
                           .headers = {{"Authorization", "AWS4-HMAC-SHA256 Credential=A/b/c/d/e, SignedHeaders=host, Signature=ab"}}}
        << u"cannot be checked here"_s;
}

void tst_ObservedSignature::remarks()
{
    QFETCH(ObservedRequest, request);
    QFETCH(QString, sentence);
    const auto signature = observedSignature(request);
    QVERIFY(signature);
    QStringList all;
    for (const Error &remark : signatureRemarks(*signature))
        all.append(countersign::sentence(remark));
    QVERIFY2(all.join(u'\n').contains(sentence), qPrintable(all.join(u'\n')));
    if (signature->signature.size() > 8)
        QVERIFY2(!all.join(u'\n').contains(QString::fromUtf8(signature->signature)), "a remark quotes the signature");
}

void tst_ObservedSignature::signable_data()
{
    QTest::addColumn<ObservedRequest>("request");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("refusal"); // empty: it is made
    const ObservedRequest rpc{.method = "GET", .target = "/?Action=X&Version=1&AccessKeyId=AK&Signature=ab"};
    const ObservedRequest huawei{.method = "GET",
                                 .target = "/",
                                 .headers = {{"X-Sdk-Date", "20260112T093005Z"},
                                             {"Authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=host;x-sdk-date, Signature=ab"}}};
    QTest::newRow("RPC does not sign the host") << rpc << QByteArray() << QString();
    QTest::newRow("Huawei does") << huawei << QByteArray() << u"among the signed parts"_s;
    QTest::newRow("no method") << ObservedRequest{.host = "h", .target = "/", .headers = huawei.headers} << QByteArray() << u"no method"_s;
    QTest::newRow("no scheme") << ObservedRequest{.method = "GET", .host = "h", .target = "/"} << QByteArray()
                               << u"does not say how it is signed"_s;
    QTest::newRow("scheme by hand") << ObservedRequest{.method = "GET", .host = "h", .target = "/"} << QByteArray("huawei-aksk")
                                    << QString();
    QTest::newRow("other cloud") << ObservedRequest{.method = "GET",
                                                    .host = "h",
                                                    .target = "/",
                                                    .headers = {{"Authorization", "OSS AK:c2ln"}}}
                                 << QByteArray() << u"cannot be checked here"_s;
}

void tst_ObservedSignature::signable()
{
    QFETCH(ObservedRequest, request);
    QFETCH(QByteArray, scheme);
    QFETCH(QString, refusal);
    const auto made = countersign::signable(request, scheme);
    QCOMPARE(made.has_value(), refusal.isEmpty());
    if (!made) {
        QVERIFY2(sentence(made.error()).contains(refusal), qPrintable(sentence(made.error())));
        QVERIFY(!made.error().hint.isEmpty());
        return;
    }
    QVERIFY(headerText(made->request.headers, "Authorization").isEmpty());
    QVERIFY(!findField(made->request.query, "Signature"));
    for (const Field &each : made->request.query)
        QCOMPARE(each.origin, Origin::parameter(QString::fromUtf8(each.name)));
}

QTEST_GUILESS_MAIN(tst_ObservedSignature)
#include "tst_observedsignature.moc"
