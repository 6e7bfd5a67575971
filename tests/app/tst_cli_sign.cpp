// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;

namespace {

const QByteArray published =
    "{\"id\":1.50,\"scheme\":\"alibaba-rpc-v1\",\"request\":{\"method\":\"GET\",\"url\":\"https://ecs.aliyuncs.com/?Version=2014-05-26\","
    "\"query\":[[\"Action\",\"DescribeRegions\"],[\"Format\",\"XML\"]]},\"credentials\":{\"accessKeyId\":\"testid\",\"accessKeySecret\":"
    "\"testsecret\","
    "\"securityToken\":null},\"time\":\"2016-02-23T12:46:24Z\",\"nonce\":\"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf\",\"settings\":{"
    "\"algorithm\":null}}";

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

/// Steps by id, as bytes.
QMap<QByteArray, QByteArray> stepsOf(const QJsonObject &answer)
{
    QMap<QByteArray, QByteArray> steps;
    const QJsonArray list = answer[u"steps"].toArray();
    for (const QJsonValue &each : list)
        steps.insert(each[u"id"].toString().toUtf8(), each[u"value"].toString().toUtf8());
    return steps;
}

} // namespace

class CliSignTest : public QObject {
    Q_OBJECT
private slots:
    void publishedExample();
    void keysAreInTheirOrder();
    void batchOverAllVectors();
    void batchGoesOnAfterABadLine();
    void batchAnswersBeforeItWaits();
    void batchKeepsTheOrder();
    void bytesThatAreNoText();
    void realClockAndFreshNonce();
    void acmPartsByTheSettings_data();
    void acmPartsByTheSettings();
    void wireRefusalIsSaid();
    void badJobs_data();
    void badJobs();

private:
    CliRun m_cli{};
};

void CliSignTest::publishedExample()
{
    const CliResult result = m_cli({QStringLiteral("sign")}, published);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QJsonObject answer = object(result.out);
    QCOMPARE(answer[u"signature"].toString(), QStringLiteral("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    QCOMPARE(answer[u"wire"][u"headers"][0], QJsonValue(QJsonArray{QStringLiteral("Host"), QStringLiteral("ecs.aliyuncs.com")}));
    QVERIFY(answer[u"wire"][u"target"].toString().endsWith(QLatin1String("&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D")));
    QVERIFY(!result.out.contains("testsecret"));
    QVERIFY(!stepsOf(answer).contains("signing-key"));
}

void CliSignTest::keysAreInTheirOrder()
{
    const QByteArray out = m_cli({QStringLiteral("sign")}, published).out;
    qsizetype last = -1;
    for (const char *key : {"{\"id\":1.5", "\"scheme\":", "\"steps\":", "\"stringToSign\":", "\"signature\":\"",
                            "\"wire\":", "\"method\":", "\"url\":", "\"target\":", "\"headers\":", "\"body\":"}) {
        const qsizetype at = out.lastIndexOf(key);
        QVERIFY2(at > last, key);
        last = at;
    }
    QCOMPARE(out.count('\n'), 1);
}

void CliSignTest::batchOverAllVectors()
{
    QVector<VectorCase> cases;
    QByteArray lines;
    for (const VectorCase &vector : vectorCases()) {
        if (vector.lacksKey)
            continue;
        cases.append(vector);
        lines += vector.job + '\n';
    }
    QVERIFY(cases.size() >= 30);
    const CliResult result = m_cli({QStringLiteral("sign"), QStringLiteral("--batch")}, lines);
    QCOMPARE(result.status, 0);
    const QByteArrayList answers = result.out.trimmed().split('\n');
    QCOMPARE(answers.size(), cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QMap<QByteArray, QByteArray> steps = stepsOf(object(answers.at(i)));
        for (auto expected = cases.at(i).steps.cbegin(); expected != cases.at(i).steps.cend(); ++expected)
            QVERIFY2(steps.value(expected.key()) == expected.value(),
                     QByteArray(cases.at(i).name() + '/' + expected.key()
                                + difference(expected.value(), TracedBytes(steps.value(expected.key()), {})))
                         .constData());
        QCOMPARE(object(answers.at(i))[u"signature"].isNull(), cases.at(i).isUnsigned);
        QVERIFY(object(answers.at(i))[u"wire"].isObject());
    }
}

void CliSignTest::batchGoesOnAfterABadLine()
{
    QByteArray noSecret = published;
    noSecret.replace("\"testsecret\"", "null");
    const CliResult missing =
        m_cli({QStringLiteral("sign"), QStringLiteral("--batch")}, published + '\n' + noSecret + '\n' + published + '\n');
    QCOMPARE(missing.status, 4);
    const QByteArrayList answers = missing.out.trimmed().split('\n');
    QCOMPARE(answers.size(), 3);
    QCOMPARE(object(answers.at(1))[u"error"][u"kind"].toString(), QStringLiteral("missing-credential"));
    QCOMPARE(object(answers.at(1))[u"error"][u"subject"].toString(), QStringLiteral("accessKeySecret"));
    QCOMPARE(object(answers.at(1))[u"id"].toDouble(), 1.5);
    QCOMPARE(answers.at(0), answers.at(2));

    const CliResult broken = m_cli({QStringLiteral("sign"), QStringLiteral("--batch")}, noSecret + "\n{\"scheme\":\n\n" + published);
    QCOMPARE(broken.status, 2);
    QCOMPARE(broken.out.trimmed().split('\n').size(), 3);
}

/// A program may ask for one signature, wait for it, and ask for the next.
void CliSignTest::batchAnswersBeforeItWaits()
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(CliRun::program(), {QStringLiteral("sign"), QStringLiteral("--batch")});
    QVERIFY(process.waitForStarted());
    for (int round = 0; round < 3; ++round) {
        process.write(published + '\n');
        QByteArray answer;
        while (!answer.endsWith('\n')) {
            QVERIFY(process.waitForReadyRead());
            answer += process.readAllStandardOutput();
        }
        QCOMPARE(object(answer)[u"signature"].toString(), QStringLiteral("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    }
    process.write(published); // the last line needs no end
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(process.exitCode(), 0);
}

/// Many lines, worked on in several threads.
void CliSignTest::batchKeepsTheOrder()
{
    constexpr int count = 20000;
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += QByteArray(published).replace("1.50", QByteArray::number(i)) + (i % 3 == 0 ? "\r\n\n" : "\n");
    const CliResult result = m_cli({QStringLiteral("sign"), QStringLiteral("--batch")}, lines);
    QCOMPARE(result.status, 0);
    const QByteArrayList answers = result.out.trimmed().split('\n');
    QCOMPARE(answers.size(), count);
    for (int i = 0; i < count; ++i)
        QVERIFY2(answers.at(i).startsWith(QByteArray("{\"id\":" + QByteArray::number(i) + ',')), answers.at(i).left(40).constData());
}

void CliSignTest::bytesThatAreNoText()
{
    QByteArray job = published;
    job.replace("[\"Format\",\"XML\"]", "[\"Blob\",{\"base64\":\"//4=\"}]");
    const CliResult result = m_cli({QStringLiteral("sign")}, job);
    QCOMPARE(result.status, 0);
    QVERIFY(stepsOf(object(result.out)).value("canonical-query").contains("Blob=%FF%FE&"));

    const QByteArray body =
        "{\"scheme\":\"none\",\"request\":{\"method\":\"POST\",\"url\":\"https://h.example/\",\"bodyBase64\":\"//4=\"}}";
    const QJsonObject wire = object(m_cli({QStringLiteral("sign")}, body).out)[u"wire"].toObject();
    QCOMPARE(wire[u"body"][u"base64"].toString(), QStringLiteral("//4="));
}

void CliSignTest::realClockAndFreshNonce()
{
    QByteArray job = published;
    job.replace("\"time\":\"2016-02-23T12:46:24Z\",\"nonce\":\"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf\",", "");
    const QByteArray first = m_cli({QStringLiteral("sign")}, job).out;
    const QByteArray second = m_cli({QStringLiteral("sign")}, job).out;
    QVERIFY(object(first)[u"signature"].isString());
    QVERIFY(object(first)[u"signature"] != object(second)[u"signature"]);
    const QByteArray today = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddT")).toLatin1();
    QVERIFY(first.contains(QByteArray("Timestamp=" + today)));
}

void CliSignTest::acmPartsByTheSettings_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *settings, const char *text, const char *subject = "") {
        QTest::newRow(settings) << QByteArray(settings) << QString::fromUtf8(text) << QString::fromLatin1(subject);
    };
    row("{}", "ns+g+1500000000123");
    row(R"({"signedParts":null})", "ns+g+1500000000123");
    row(R"({"signedParts":"group;tenant"})", "g+ns+1500000000123");
    row(R"({"signedParts":["tenant"]})", "ns+1500000000123");
    row(R"({"signedParts":{"tenant":"另一个","group":null}})", "另一个+g+1500000000123");
    row(R"({"signedParts":{"tenant":"","group":{"base64":"Zw=="}}})", "g+1500000000123");
    row(R"({"signedParts":{"tenant":1}})", "", "settings.signedParts.tenant");
    row(R"({"signedParts":["tenant",2]})", "", "settings.signedParts[1]");
    row(R"({"signedParts":7})", "", "settings.signedParts");
    row(R"({"algorithm":"v4"})", "", "region");
}

void CliSignTest::acmPartsByTheSettings()
{
    QFETCH(const QByteArray, settings);
    const QByteArray job =
        R"({"scheme":"acm-spas","request":{"url":"http://h.example/?tenant=ns&group=g"},"time":"2017-07-14T02:40:00.123Z",)"
        R"("credentials":{"accessKeyId":"testid","accessKeySecret":"testsecret"},"settings":)"
        + settings + '}';
    const QJsonObject answer = object(m_cli({QStringLiteral("sign")}, job).out);
    QTEST(answer[u"stringToSign"].toString(), "text");
    QTEST(answer[u"error"][u"subject"].toString(), "subject");
}

void CliSignTest::wireRefusalIsSaid()
{
    const CliResult result = m_cli({QStringLiteral("sign")},
                                   "{\"scheme\":\"huawei-aksk\",\"request\":{\"url\":\"https://h.example/a/../b\"},"
                                   "\"credentials\":{\"accessKeyId\":\"testid\",\"accessKeySecret\":\"testsecret\"}}");
    QCOMPARE(result.status, 0);
    const QJsonObject answer = object(result.out);
    QVERIFY(answer[u"wire"].isNull());
    QCOMPARE(answer[u"wireError"][u"kind"].toString(), QStringLiteral("wire-form-differs"));
    QVERIFY(answer[u"signature"].isString());
}

void CliSignTest::badJobs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("status");
    const auto changed = [](const char *from, const char *to) {
        QByteArray job = published;
        job.replace(from, to);
        return job;
    };
    QTest::newRow("nothing") << QByteArray() << QString() << 2;
    QTest::newRow("a list") << QByteArray("[]") << QString() << 2;
    QTest::newRow("cut off") << published.left(60) << QString() << 2;
    QTest::newRow("no scheme") << changed("\"scheme\":\"alibaba-rpc-v1\",", "") << QStringLiteral("scheme") << 2;
    QTest::newRow("unknown scheme") << changed("alibaba-rpc-v1", "aws4") << QStringLiteral("aws4") << 2;
    QTest::newRow("no request") << QByteArray("{\"scheme\":\"none\"}") << QStringLiteral("request") << 2;
    QTest::newRow("URL without scheme") << changed("https://", "") << QStringLiteral("request.url") << 2;
    QTest::newRow("URL with user info") << changed("https://", "https://me@") << QStringLiteral("request.url") << 2;
    QTest::newRow("number as value") << changed("\"XML\"", "1") << QStringLiteral("request.query[1]") << 2;
    QTest::newRow("pair of three") << changed("\"XML\"", "\"XML\",\"x\"") << QStringLiteral("request.query[1]") << 2;
    QTest::newRow("bad Base64") << changed("\"XML\"", "{\"base64\":\"*\"}") << QStringLiteral("request.query[1]") << 2;
    QTest::newRow("local time") << changed("12:46:24Z", "12:46:24") << QStringLiteral("time") << 2;
    QTest::newRow("another algorithm") << changed("\"algorithm\":null", "\"algorithm\":\"HMAC-SHA256\"") << QStringLiteral("HMAC-SHA256")
                                       << 2;
    QTest::newRow("no secret") << changed("\"testsecret\"", "\"\"") << QStringLiteral("accessKeySecret") << 4;
    QTest::newRow("no key id") << changed("\"testid\"", "null") << QStringLiteral("accessKeyId") << 4;
}

void CliSignTest::badJobs()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, subject);
    const CliResult result = m_cli({QStringLiteral("sign")}, json);
    QTEST(result.status, "status");
    const QJsonObject error = object(result.out)[u"error"].toObject();
    QVERIFY(!error[u"message"].toString().isEmpty() && !error[u"hint"].toString().isEmpty());
    if (!subject.isEmpty())
        QCOMPARE(error[u"subject"].toString(), subject);
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(!result.out.contains("testsecret") && !result.err.contains("testsecret"));
}

QTEST_GUILESS_MAIN(CliSignTest)
#include "tst_cli_sign.moc"
