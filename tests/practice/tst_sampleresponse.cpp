// SPDX-License-Identifier: GPL-3.0-or-later
// Sample answers: well formed for every built-in operation, and the same every time.
#include "core/practice/sampleresponse.h"
#include "tests/practice/gatewayclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace countersign;
using namespace countersign::practice;

namespace {

const QDateTime noon(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);

SampleValue sampleOf(const Operation &operation, const Service *service = nullptr, const Pairs &parameters = {})
{
    return sampleResponse({operation, service, parameters, "4B1-REQ", noon});
}

ResponseMember member(const QString &name, ValueType type, const QVector<ResponseMember> &members = {})
{
    ResponseMember made;
    made.name = name;
    made.type = type;
    made.members = members;
    return made;
}

Operation rpcOperation(const QVector<ResponseMember> &response)
{
    Operation operation;
    operation.id = {QStringLiteral("alibaba"), QStringLiteral("ecs"), QStringLiteral("1"), QStringLiteral("Get")};
    operation.response = response;
    return operation;
}

/// That each member of the facts is there with its type.
bool hasShape(const QJsonValue &value, const ResponseMember &member)
{
    switch (member.type) {
    case ValueType::String:
        return value.isString();
    case ValueType::Integer:
    case ValueType::Number:
        return value.isDouble();
    case ValueType::Boolean:
        return value.isBool();
    case ValueType::List:
        return value.isArray() && !value.toArray().isEmpty() && (member.members.isEmpty() || hasShape(value[0], member.members[0]));
    case ValueType::Struct:
        return value.isObject() && std::all_of(member.members.begin(), member.members.end(), [&value](const ResponseMember &inner) {
                   return hasShape(value[inner.name], inner);
               });
    default:
        return value.isObject();
    }
}

} // namespace

class TestSampleResponse : public QObject {
    Q_OBJECT
private slots:
    void isWellFormedForEveryBuiltInOperation();
    void beginsWithTheRequestId();
    void isTheSameEveryTime();
    void masksWhatIsSensitive();
    void keepsTypesWhateverIsGiven();
    void survivesAnyText_data();
    void survivesAnyText();
};

void TestSampleResponse::isWellFormedForEveryBuiltInOperation()
{
    int operations = 0;
    for (const Service &service : builtinCatalogue().services()) {
        for (const OperationSummary &summary : service.operations) {
            const auto operation = builtinCatalogue().operation(summary.id);
            QVERIFY2(operation.has_value(), qPrintable(summary.id.text()));
            const SampleValue sample = sampleOf(*operation, &service);
            QJsonParseError problem;
            const QJsonDocument json = QJsonDocument::fromJson(asJson(sample), &problem);
            QVERIFY2(json.isObject(), qPrintable(summary.id.text() + u": " + problem.errorString()));
            ResponseMember whole = member({}, ValueType::Struct, operation->response);
            QVERIFY2(hasShape(json.object(), whole), qPrintable(summary.id.text()));
            QXmlStreamReader xml(asXml(sample));
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(summary.id.text() + u": " + xml.errorString()));
            ++operations;
        }
    }
    QVERIFY(operations > 800);
}

void TestSampleResponse::beginsWithTheRequestId()
{
    const QVector<ResponseMember> response{member(QStringLiteral("InstanceId"), ValueType::String),
                                           member(QStringLiteral("RequestId"), ValueType::String)};
    const Operation operation = rpcOperation(response);
    QVERIFY2(asJson(sampleOf(operation)).startsWith("{\"RequestId\":\"4B1-REQ\",\"InstanceId\":\"i-bp1"),
             asJson(sampleOf(operation)).constData());
    QVERIFY(asXml(sampleOf(operation))
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><GetResponse><RequestId>4B1-REQ</RequestId><InstanceId>i-bp1"));
    QCOMPARE(asJson(sampleOf(rpcOperation({}))), "{\"RequestId\":\"4B1-REQ\"}");
    Operation huawei = rpcOperation({});
    huawei.id.cloud = QStringLiteral("huawei");
    QCOMPARE(asJson(sampleOf(huawei)), "{}");
}

void TestSampleResponse::isTheSameEveryTime()
{
    const auto items = member(QStringLiteral("DiskIds"), ValueType::List, {member({}, ValueType::String)});
    const Operation operation = rpcOperation(
        {member(QStringLiteral("Disks"), ValueType::Struct, {items}), member(QStringLiteral("TotalCount"), ValueType::Integer)});
    const QByteArray json = asJson(sampleOf(operation));
    QCOMPARE(asJson(sampleOf(operation)), json);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue ids = object[QLatin1String("Disks")][QLatin1String("DiskIds")];
    QVERIFY(ids[0].toString().startsWith(u"disk-bp1"));
    QVERIFY(ids[0].toString() != ids[1].toString());
    QCOMPARE(object[QLatin1String("TotalCount")].toInt(), ids.toArray().size());
}

void TestSampleResponse::masksWhatIsSensitive()
{
    ResponseMember password = member(QStringLiteral("Password"), ValueType::String);
    password.sensitive = true;
    password.example = QStringLiteral("hiddenpart");
    const Operation operation = rpcOperation({password});
    QCOMPARE(asJson(sampleOf(operation, nullptr, {{"Password", "hiddenpart"}})), "{\"RequestId\":\"4B1-REQ\",\"Password\":\"******\"}");
    // A parameter that is a secret does not come back under the same name either.
    Operation asked = rpcOperation({member(QStringLiteral("Key"), ValueType::String)});
    asked.parameters.append(Parameter{.name = QStringLiteral("Key"), .sensitive = true});
    QVERIFY(!asJson(sampleOf(asked, nullptr, {{"Key", "hiddenpart"}})).contains("hiddenpart"));
}

void TestSampleResponse::keepsTypesWhateverIsGiven()
{
    const Operation operation =
        rpcOperation({member(QStringLiteral("N"), ValueType::Integer), member(QStringLiteral("F"), ValueType::Number),
                      member(QStringLiteral("B"), ValueType::Boolean)});
    for (const char *given : {"", "abc", "007", "1e", "0x1", "--1", "NaN", "1,\"x\":2", "true", "1\n"}) {
        const QJsonObject json =
            QJsonDocument::fromJson(asJson(sampleOf(operation, nullptr, {{"N", given}, {"F", given}, {"B", given}}))).object();
        QVERIFY2(json[QLatin1String("N")].isDouble() && json[QLatin1String("F")].isDouble() && json[QLatin1String("B")].isBool(), given);
    }
    QVERIFY(asJson(sampleOf(operation, nullptr, {{"N", "18446744073709551616"}, {"F", "-1.50e2"}, {"B", "false"}}))
                .contains("\"N\":18446744073709551616,\"F\":-1.50e2,\"B\":false"));
}

void TestSampleResponse::survivesAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("inJson");
    QTest::addColumn<QString>("inXml");
    QTest::newRow("markup") << QByteArray("<a b=\"c\">&'\\") << QStringLiteral("<a b=\"c\">&'\\") << QStringLiteral("<a b=\"c\">&'\\");
    QTest::newRow("controls") << QByteArray("a\x01\t\n\r\x1f") << QStringLiteral("a\x01\t\n\r\x1f")
                              << QStringLiteral("a\uFFFD\t\n\r\uFFFD");
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << QStringLiteral("a\uFFFD") << QStringLiteral("a\uFFFD");
    QTest::newRow("emoji") << QByteArray("😀中") << QStringLiteral("😀中") << QStringLiteral("😀中");
}

void TestSampleResponse::survivesAnyText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, inJson);
    QFETCH(QString, inXml);
    const SampleValue sample = SampleValue::ofStruct("1 bad<name>", {SampleValue::ofText("Text", text)});
    QCOMPARE(QJsonDocument::fromJson(asJson(sample)).object()[QLatin1String("Text")].toString(), inJson);
    QXmlStreamReader xml(asXml(sample));
    QVERIFY(xml.readNextStartElement() && xml.readNextStartElement());
    QCOMPARE(xml.readElementText(), inXml);
}

QTEST_GUILESS_MAIN(TestSampleResponse)
#include "tst_sampleresponse.moc"
