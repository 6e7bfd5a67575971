// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of other programs as forms: which operation, which values, what has no field. Each form builds the same parameters again.
#include "core/request/requestbuilder.h"
#include "core/session/formrequest.h"
#include "tests/session/observedtext.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray signedTail =
    "&SignatureMethod=HMAC-SHA1&SignatureNonce=n1&SignatureVersion=1.0&AccessKeyId=testid&Timestamp=2026-01-01T00%3A00%3A00Z"
    "&SecurityToken=token&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";

} // namespace

class tst_FormRequest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true)); }

    void findsTheOperationAndItsFields_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("sent"); // by the form: query and form, sorted
        QTest::addColumn<QStringList>("unplaced");
        QTest::newRow("RPC in the query")
            << QByteArray("https://ecs.cn-hangzhou.aliyuncs.com/"
                          "?Action=DescribeInstances&Version=2014-05-26&Format=XML&RegionId=cn-hangzhou&Tag.1.Key=env"
                          "&Tag.1.Value=a%20b"
                          + signedTail)
            << u"alibaba/ecs/2014-05-26/DescribeInstances"_s
            << QByteArray("Action=DescribeInstances&Format=XML&RegionId=cn-hangzhou&Tag.1.Key=env&Tag.1.Value=a b&Version=2014-05-26")
            << QStringList();
        QTest::newRow("RPC in a form, with a name that it has not")
            << QByteArray("curl -X POST https://vpc.aliyuncs.com/ -d "
                          "'Action=DescribeVpcs&Version=2016-04-28&Format=JSON&regionid=x&RegionId=cn-beijing"
                          + signedTail + "'")
            << u"alibaba/vpc/2016-04-28/DescribeVpcs"_s
            << QByteArray("Action=DescribeVpcs&Format=JSON&RegionId=cn-beijing&Version=2016-04-28") << QStringList{u"regionid"_s};
        QTest::newRow("the name in the header, at a host of nobody") << QByteArray(
            "POST /?RegionId=cn-hangzhou HTTP/1.1\r\nHost: 127.0.0.1:9\r\nx-acs-action: DescribeRegions\r\nx-acs-version: 2014-05-26\r\n"
            "x-acs-date: 2026-01-01T00:00:00Z\r\nX-Mine: 1\r\nAuthorization: ACS3-HMAC-SHA256 "
            "Credential=a,SignedHeaders=host,Signature=b\r\n\r\n") << u"alibaba/ecs/2014-05-26/DescribeRegions"_s
                                                                     << QByteArray() << QStringList{u"RegionId"_s, u"X-Mine"_s};
        QTest::newRow("a path with a name in it")
            << QByteArray("curl 'https://sms.cn-north-4.myhuaweicloud.com/v3/tasks/7a9a9540%2Dff28/certkey?enable_ca_cert=true' -H "
                          "'X-Sdk-Date: 20260101T000000Z' -H "
                          "'Authorization: SDK-HMAC-SHA256 Access=a, SignedHeaders=host;x-sdk-date, Signature=b'")
            << u"huawei/sms/v3/ShowCertKey"_s << QByteArray("enable_ca_cert=true") << QStringList();
        QTest::newRow("a literal path before a blank one") << QByteArray("https://sms.cn-north-4.myhuaweicloud.com/v3/sources/overview")
                                                           << u"huawei/sms/v3/ShowOverview"_s << QByteArray() << QStringList();
        QTest::newRow("a fixed parameter tells")
            << QByteArray("curl -X POST 'http://10.0.0.1:8080/diamond-server/basestone.do?method=syncUpdateAll' -H "
                          "'Spas-AccessKey: a' -H 'Spas-Signature: b' -H 'timeStamp: 1' -d 'tenant=t&dataId=d&group=g&content=%C4%E3'")
            << u"acm/acm/diamond/PublishConfig"_s << QByteArray("content=\xc4\xe3&dataId=d&group=g&method=syncUpdateAll&tenant=t")
            << QStringList();
    }

    void findsTheOperationAndItsFields()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, operation);
        QFETCH(QByteArray, sent);
        QFETCH(QStringList, unplaced);
        const Result<FormRequest> form = formFor(read(text), m_catalogue);
        QVERIFY2(form, form ? "" : qPrintable(sentence(form.error())));
        QCOMPARE(form->draft.operation.text(), operation);
        const Operation described = m_catalogue.operation(form->draft.operation).value_or(Operation{});
        const BuildOutcome built =
            build(described, form->draft.values, Endpoint{}, {.method = form->draft.method, .format = form->draft.format});
        if (!sent.isEmpty())
            QCOMPARE(sorted(built.request.query + built.request.form).join("&"), sent);
        QCOMPARE(form->unplaced, unplaced);
    }

    void takesAJsonBodyApart()
    {
        const QByteArray body =
            R"({"name":"\u4f60 1","type":"MIGRATE_FILE","start_target_server":true,"disks":7,"source_server":{"id":"ab"},"target_server":{"id":null}})";
        const ObservedRequest request{.method = "POST",
                                      .scheme = "https",
                                      .host = "sms.cn-north-4.myhuaweicloud.com",
                                      .target = "/v3/tasks",
                                      .headers = {},
                                      .body = body};
        const Result<FormRequest> form = formFor(request, m_catalogue);
        QVERIFY2(form, form ? "" : qPrintable(sentence(form.error())));
        QCOMPARE(form->draft.operation.name, u"CreateTask"_s);
        const ParameterValues &values = form->draft.values;
        QCOMPARE(values.value(u"name"_s)->text, QString::fromUtf8("你 1"));
        QCOMPARE(values.value(u"start_target_server"_s)->text, u"true"_s);
        QCOMPARE(values.value(u"source_server.id"_s)->text, u"ab"_s);
        QCOMPARE(values.value(u"target_server"_s)->text, u"{\"id\":null}"_s); // a form cannot say null: as JSON
        QVERIFY(values.value(u"target_server"_s)->kind == ParameterValue::Kind::Json);
        QCOMPARE(form->unplaced, QStringList{u"disks"_s});
    }

    void fillsNothingOfTheSignature()
    {
        const Result<FormRequest> form =
            formFor(read(QByteArray("https://ecs.aliyuncs.com/?Action=DescribeRegions&Version=2014-05-26" + signedTail)), m_catalogue);
        QVERIFY(form);
        QVERIFY2(form->draft.values.isEmpty(), qPrintable(form->draft.values.paths().join(u' ')));
        QVERIFY(form->unplaced.isEmpty());
        QCOMPARE(form->draft.scheme, QByteArray("alibaba-rpc-v1"));
        QVERIFY(form->draft.profileId.isEmpty());
    }

    void tellsWhereItGoes()
    {
        const QByteArray rest = "/?Action=DescribeRegions&Version=2014-05-26";
        const Result<FormRequest> known = formFor(read(QByteArray("https://ecs.cn-hangzhou.aliyuncs.com" + rest)), m_catalogue);
        QVERIFY(known);
        QCOMPARE(known->draft.region, u"cn-hangzhou"_s);
        QVERIFY(known->draft.endpoint.isEmpty());
        const Result<FormRequest> anywhere = formFor(read(QByteArray("https://ecs.aliyuncs.com" + rest)), m_catalogue);
        QVERIFY(anywhere);
        QVERIFY(anywhere->draft.region.isEmpty() && anywhere->draft.endpoint.isEmpty()); // the host of all regions
        const Result<FormRequest> other = formFor(read(QByteArray("http://ecs.example.com:81" + rest)), m_catalogue);
        QVERIFY(other);
        QCOMPARE(other->draft.endpoint, u"http://ecs.example.com:81"_s);
        const Result<FormRequest> here = formFor(read(QByteArray("http://127.0.0.1:41234" + rest)), m_catalogue);
        QVERIFY(here);
        QVERIFY(here->draft.endpoint.isEmpty());
    }

    void takesNothingThatTellsNoOperation()
    {
        QVERIFY(!formFor(ObservedRequest{}, m_catalogue));
        QVERIFY(!formFor(read("https://www.example.com/v3/tasks"), m_catalogue)); // a path alone is no service
    }

private:
    Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(tst_FormRequest)
#include "tst_formrequest.moc"
