// SPDX-License-Identifier: GPL-3.0-or-later
// `explain` as a person and as a program would call it.
#include "tests/app/clirun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int Unmatched = 5;
const QByteArray query = "Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions&SignatureMethod=HMAC-SHA1"
                         "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0&Signature=";
const QByteArray right = "OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";            // the vendor's published example
const QByteArray timeStamp = "CT9X0VtwR86fNWSnsc6v8YGOjuE%3D";          // the same with TimeStamp
const QByteArray withoutAmpersand = "R8VkbeU3DqhHmAVCdxW%2FCjqsRK0%3D"; // the same without & behind the secret

/// The walk-through of the VPC documentation (IPv6 gateways) as it is copied: a URL with a line for each parameter, the string that was signed,
/// the masked signature, and the URL again with blanks where the line ends were. Only the words between are ours.
QByteArray walkThrough()
{
    const QByteArray parameters = "?Action=CreateIpv6Gateway~&Timestamp=2016-05-23T12:46:24Z~&Format=XML~&AccessKeyId=testid"
                                  "~&SignatureMethod=HMAC-SHA1~&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0axxxxxxxx~&Version=2014-05-26"
                                  "~&SignatureVersion=1.0";
    const QByteArray url = "http://vpc.aliyuncs.com/" + parameters;
    return "AccessKey\ntestid\n\xef\xbc\x8c Secret\ntestsecret\n:\n" + QByteArray(url).replace('~', '\n')
        + "\n-\n1:\nGET&%2F&AccessKeyId%3Dtestid&Action%3DCreateIpv6Gateway&Format%3DXML&SignatureMethod%3DHMAC-SHA1"
          "&SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0axxxxxxxx&SignatureVersion%3D1.0&TimeStamp%3D2016-02-23T12%253A46%253A24Z"
          "&Version%3D2014-05-15\n-\n2:\ntestsecret&\n\xe3\x80\x82"
          "CT9X0VtwR86fNWS********juE=\n-\n3:\n"
        + QByteArray(url).replace('~', ' ') + " &Signature=XXXX%3D";
}

/// `value-differs` with its parameter, the other ids by themselves.
QSet<QString> causesOf(const QJsonValue &explanation)
{
    QSet<QString> named;
    for (const QJsonValue &each : explanation[u"causes"].toArray()) {
        const QString id = each[u"id"].toString();
        const QJsonValue where = each[u"where"];
        named.insert(id == u"value-differs" ? QString(where[u"parameter"].toString() + u' ' + where[u"wrote"].toString() + u' '
                                                      + where[u"expected"].toString())
                                            : id);
    }
    return named;
}

QByteArray job(const QByteArray &signature, const QByteArray &more = {})
{
    return "{\"id\":7,\"request\":{\"method\":\"GET\",\"url\":\"https://ecs.aliyuncs.com/?" + query + signature
        + "\"},\"accessKeySecret\":\"testsecret\"" + more + "}";
}

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QString cause(const QJsonObject &answer, int explanation = 0)
{
    return answer[u"explanations"][explanation][u"causes"][0][u"id"].toString();
}

} // namespace

class CliExplainTest : public QObject {
    Q_OBJECT
private slots:
    void aRightSignatureMatches()
    {
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, job(right));
        QCOMPARE(result.status, 0);
        QCOMPARE(object(result.out)[u"verdict"].toString(), u"match"_s);
        QVERIFY(object(result.out)[u"explanations"].toArray().isEmpty());
    }

    void aMistakeIsNamedAndReproduced()
    {
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, job(timeStamp));
        QCOMPARE(result.status, Unmatched);
        const QJsonObject answer = object(result.out);
        QCOMPARE(answer[u"id"].toInt(), 7);
        QCOMPARE(answer[u"verdict"].toString(), u"mismatch"_s);
        QCOMPARE(cause(answer), u"param-name-case"_s);
        const QJsonValue first = answer[u"explanations"][0];
        QCOMPARE(first[u"causes"][0][u"where"][u"wrote"].toString(), u"TimeStamp"_s);
        QCOMPARE(first[u"proof"].toString(), u"reproduced"_s);
        QCOMPARE(first[u"signature"].toString(), u"CT9X0VtwR86fNWSnsc6v8YGOjuE="_s);
        QCOMPARE(answer[u"expected"][u"signature"].toString(), u"OLeaidS1JvxuMvnyHOwuJ+uX5qY="_s);
        QVERIFY(answer[u"tried"].toInt() > 50);
        QVERIFY(!result.out.contains("testsecret") && !result.err.contains("testsecret"));
    }

    void aWrongSecretIsNotExplainedAway()
    {
        QByteArray wrong = job(timeStamp);
        wrong.replace("testsecret", "another-one");
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, wrong);
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(object(result.out)[u"verdict"].toString(), u"unexplained"_s);
        QVERIFY(object(result.out)[u"tried"].toInt() > 10000);
        QCOMPARE(object(result.out)[u"exhausted"].toInt(), 3);
    }

    /// The page's own walk-through: its string joins by & and says TimeStamp, with another date and version than its URL.
    void strings()
    {
        const QByteArray signedString = "GET&%2F&AccessKeyId%3Dtestid&Action%3DDescribeRegions&Format%3DXML&SignatureMethod%3DHMAC-SHA1"
                                        "&SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion%3D1.0"
                                        "&TimeStamp%3D2016-05-23T12%253A46%253A24Z&Version%3D2014-05-15";
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, job("XXXX%3D", ",\"stringToSign\":\"" + signedString + '"'));
        QCOMPARE(result.status, Unmatched);
        const QJsonObject answer = object(result.out);
        QSet<QString> named;
        for (const QJsonValue &each : answer[u"explanations"][0][u"causes"].toArray()) {
            named.insert(each[u"id"].toString());
            if (each[u"id"].toString() == u"value-differs")
                named.insert(each[u"where"][u"parameter"].toString());
        }
        for (const QString &expected : {u"separator-not-encoded"_s, u"param-name-case"_s, u"value-differs"_s, u"Version"_s, u"Timestamp"_s})
            QVERIFY2(named.contains(expected), result.out.constData());
        QCOMPARE(answer[u"explanations"][0][u"proof"].toString(), u"other-string"_s);
        QVERIFY(answer[u"firstDifference"].isObject());
    }

    /// Strings are compared and their mistakes named without any secret.
    void stringsWithoutASecret()
    {
        QByteArray text = job("XXXX%3D",
                              ",\"stringToSign\":\"GET&%2F&AccessKeyId%3Dtestid&Action%3DDescribeRegions&Format%3DXML"
                              "&SignatureMethod%3DHMAC-SHA1&SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
                              "&SignatureVersion%3D1.0&Timestamp%3D2016-02-23T12%253A46%253A24Z&Version%3D2014-05-26\"");
        text.replace(",\"accessKeySecret\":\"testsecret\"", "");
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, text);
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(cause(object(result.out)), u"separator-not-encoded"_s);
        QCOMPARE(object(result.out)[u"explanations"][0][u"causes"].toArray().size(), 1);
    }

    void anythingPasted_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray url = "https://ecs.aliyuncs.com/?" + query + withoutAmpersand;
        QTest::newRow("URL") << url;
        QTest::newRow("curl") << "curl -X GET '" + url + "' -H 'Accept: */*'";
        QTest::newRow("entry of a HAR file") << "{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\""
                + url
                + "\",\"httpVersion\":\"HTTP/1.1\",\"headers\":[{\"name\":\"Accept\",\"value\":\"*/"
                  "*\"}],\"queryString\":[]},\"response\":{\"status\":400}}";
        QTest::newRow("raw HTTP") << "GET /?" + query + withoutAmpersand + " HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n\r\n";
    }
    void anythingPasted()
    {
        QFETCH(const QByteArray, text);
        m_cli.withPracticeKeys();
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, text);
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(cause(object(result.out)), u"secret-without-ampersand"_s);
        const CliResult words = m_cli({u"explain"_s}, text);
        QVERIFY(words.out.contains("[secret-without-ampersand]"));
        QVERIFY(!words.out.contains("testsecret"));
    }

    void theDocumentationsWalkThrough_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("hasSecret");
        QTest::newRow("as text") << walkThrough() << true;
        QTest::newRow("as text, without a secret") << walkThrough() << false;
        const QJsonObject whole{{u"text"_s, QString::fromUtf8(walkThrough())}, {u"accessKeySecret"_s, u"testsecret"_s}};
        QTest::newRow("as JSON") << QJsonDocument(whole).toJson(QJsonDocument::Compact) << false;
    }
    void theDocumentationsWalkThrough()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, hasSecret);
        CliRun cli;
        if (hasSecret)
            cli.withPracticeKeys();
        const CliResult result = cli({u"--json"_s, u"explain"_s}, text);
        QCOMPARE(result.status, Unmatched);
        const QJsonObject answer = object(result.out);
        QCOMPARE(answer[u"verdict"].toString(), u"mismatch"_s);
        QCOMPARE(answer[u"message"].toString(),
                 u"This is the signature of another published sample: ECS DescribeRegions, signed with TimeStamp."_s);
        const QJsonArray explanations = answer[u"explanations"].toArray();
        QCOMPARE(explanations.size(), 2);
        QCOMPARE(explanations[0][u"sample"].toString(), u"ECS DescribeRegions"_s);
        QCOMPARE(explanations[0][u"proof"].toString(), u"reproduced"_s);
        QCOMPARE(explanations[0][u"signature"].toString(), u"CT9X0VtwR86fNWSnsc6v8YGOjuE="_s);
        QCOMPARE(causesOf(explanations[0]), QSet<QString>{u"param-name-case"_s});
        QCOMPARE(explanations[1][u"proof"].toString(), u"other-string"_s);
        const QSet<QString> expected{u"separator-not-encoded"_s, u"param-name-case"_s,
                                     u"Timestamp 2016-02-23T12:46:24Z 2016-05-23T12:46:24Z"_s, u"Version 2014-05-15 2014-05-26"_s};
        QCOMPARE(causesOf(explanations[1]), expected);
        QCOMPARE(answer[u"firstDifference"][u"offset"].toInt(), 28); // behind AccessKeyId, where the first & is raw
        QCOMPARE(answer[u"observed"][u"signature"].toString(), u"CT9X0VtwR86fNWS********juE="_s);

        const CliResult words = cli({u"explain"_s}, text);
        QCOMPARE(words.status, Unmatched);
        for (const char *told : {"another published sample: ECS DescribeRegions", "TimeStamp", "2016-02-23T12:46:24Z",
                                 "2016-05-23T12:46:24Z", "2014-05-15", "2014-05-26", "[separator-not-encoded]"})
            QVERIFY2(words.out.contains(told), words.out.constData());
        QVERIFY(!words.out.contains("testsecret") && !result.out.contains("testsecret"));
    }

    void anUnknownMaskedSignatureStaysUnexplained()
    {
        QByteArray text = walkThrough();
        text.replace("CT9X0VtwR86fNWS", "QT9X0VtwR86fNWS");
        const QByteArray url = text.mid(text.indexOf("http://"), text.indexOf("\n-\n") - text.indexOf("http://"));
        m_cli.withPracticeKeys();
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, url + "\nQT9X0VtwR86fNWS********juE=\n");
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(object(result.out)[u"verdict"].toString(), u"unexplained"_s);
    }

    void aBatchEndsWithTheWorst()
    {
        const CliResult good = m_cli({u"explain"_s, u"--batch"_s}, job(right) + '\n' + job(timeStamp) + '\n');
        QCOMPARE(good.status, Unmatched);
        QCOMPARE(good.out.count('\n'), 2);
        const CliResult bad = m_cli({u"explain"_s, u"--batch"_s}, job(right) + "\n{\"id\":8,\n" + job(timeStamp) + '\n');
        QCOMPARE(bad.status, 2);
        QCOMPARE(bad.out.count('\n'), 3);
        QVERIFY(object(bad.out.split('\n')[1]).contains(u"error"));
        QCOMPARE(cause(object(bad.out.split('\n')[2])), u"param-name-case"_s);
    }

    void whatCannotBeJudged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("understood"); ///< in the answer
        QTest::addColumn<QByteArray>("missing");    ///< what to add
        const QByteArray commas = "curl 'https://ecs.aliyuncs.com/?Acti";
        QByteArray binary(4096, Qt::Uninitialized);
        for (qsizetype i = 0; i < binary.size(); ++i)
            binary[i] = char((i * 7919 + i / 256) & 0xff);
        QTest::newRow("nothing") << QByteArray() << QByteArray("There is no text") << QByteArray("Paste a URL");
        QTest::newRow("words") << QByteArray("it does not work") << QByteArray("Nothing was recognised") << QByteArray("Paste a URL");
        QTest::newRow("half a command") << commas << QByteArray("A quote is not closed") << QByteArray("Copy all of it");
        QTest::newRow("half a signed command") << QByteArray("curl -X GET \"https://ecs.aliyuncs.com/?" + query.left(120))
                                               << QByteArray("curl command, GET to ecs.aliyuncs.com")
                                               << QByteArray("add the one that the program computed");
        QTest::newRow("a few bytes") << QByteArray("\x00\xff\xfe\x01\x02\x80", 6) << QByteArray("binary data") << QByteArray("Paste a URL");
        QTest::newRow("binary rubbish") << binary << QByteArray("binary data") << QByteArray("Paste a URL");
        QTest::newRow("no signature") << QByteArray("https://ecs.aliyuncs.com/?Action=DescribeRegions")
                                      << QByteArray("URL, GET to ecs.aliyuncs.com") << QByteArray("choose the scheme");
        QTest::newRow("a string alone") << QByteArray("GET\n\n\nMon, 12 Jan 2026 09:30:05 GMT\n/bucket/a")
                                        << QByteArray("String to sign of OSS") << QByteArray("Add the request");
        QTest::newRow("job without a request") << QByteArray("{\"accessKeySecret\":\"x\",\"signature\":\"y\"}") << QByteArray("not enough")
                                               << QByteArray("The request is missing");
        QTest::newRow("job that is no object") << QByteArray("{\"request\":5,\"accessKeySecret\":\"x\"}")
                                               << QByteArray("object is expected") << QByteArray("Write {");
    }
    void whatCannotBeJudged()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, understood);
        QFETCH(const QByteArray, missing);
        const CliResult result = m_cli({u"explain"_s}, text);
        QCOMPARE(result.status, 2);
        const QByteArray said = result.out + result.err;
        QVERIFY2(said.contains(understood) && said.contains(missing), said.constData());
    }

    /// What is odd is said, and the rest is judged all the same.
    void whatIsOddIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a signature of the wrong length") << job("abc%3D") << u"unexplained"_s << QByteArray("is no signature of this form");
        QTest::newRow("a string of another scheme")
            << job(timeStamp, ",\"stringToSign\":\"SDK-HMAC-SHA256\\n20260112T093005Z\\n" + QByteArray(64, 'a') + '"') << u"mismatch"_s
            << QByteArray("belongs to another scheme than the request");
        QByteArray newline = job(right);
        newline.replace("testsecret", "testsecret\\n");
        QTest::newRow("a secret that ends in a line end") << newline << u"mismatch"_s << QByteArray("[secret-trailing-newline]");
    }
    void whatIsOddIsSaid()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, verdict);
        QFETCH(const QByteArray, said);
        const CliResult result = m_cli({u"--json"_s, u"explain"_s}, text);
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(object(result.out)[u"verdict"].toString(), verdict);
        const CliResult words = m_cli({u"explain"_s}, text);
        QVERIFY2(words.out.contains(said), words.out.constData());
        QVERIFY(!words.out.contains("testsecret"));
    }

    /// The signed request among 50 MB of others.
    void aHugeHar()
    {
        const QByteArray other =
            "{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"https://h.example/a.js\","
            "\"httpVersion\":\"HTTP/1.1\",\"headers\":[],\"queryString\":[]},\"response\":{\"status\":200,\"content\":{\"text\":\""
            + QByteArray(100000, 'x') + "\"}}},";
        const QByteArray signedOne =
            QByteArray(other).replace("https://h.example/a.js", QByteArray("https://ecs.aliyuncs.com/?" + query + timeStamp));
        QByteArray har = "{\"log\":{\"version\":\"1.2\",\"entries\":[" + other.repeated(250) + signedOne + other.repeated(250);
        har.chop(1);
        har += "]}}";
        QVERIFY(har.size() > 50000000);
        CliRun cli;
        cli.withPracticeKeys();
        const CliResult result = cli({u"--json"_s, u"explain"_s, cli.file(u"huge.har"_s, har)});
        QCOMPARE(result.status, Unmatched);
        QCOMPARE(cause(object(result.out)), u"param-name-case"_s);
    }

private:
    CliRun m_cli{};
};

QTEST_GUILESS_MAIN(CliExplainTest)
#include "tst_cli_explain.moc"
