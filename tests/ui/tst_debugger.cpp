// SPDX-License-Identifier: GPL-3.0-or-later
// The signature debugger's reading: everything that can be pasted, and what is said of what cannot be read.
#include "tests/ui/debuggerroom.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QJsonArray recordedMistakes()
{
    QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"cases"_s].toArray() : QJsonArray();
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// A recorded mistake as the URL that was sent.
QByteArray sentUrl(const QJsonObject &mistake)
{
    QStringList pairs;
    for (const QJsonValue pair : mistake[u"query"_s].toArray())
        pairs.append(encoded(pair[0].toString()) + u'=' + encoded(pair[1].toString()));
    pairs.append(u"Signature="_s + encoded(mistake[u"user"_s][u"signature"_s].toString()));
    return QByteArray("https://ecs.aliyuncs.com/?") + pairs.join(u"&"_s).toUtf8();
}

/// \param entries each with the sample's URL under another action, \p filling bytes of an answer each
QByteArray har(int entries, int filling = 0)
{
    QByteArray text = "{\"log\":{\"version\":\"1.2\",\"entries\":[";
    for (int entry = 0; entry < entries; ++entry) {
        const QByteArray url = QByteArray(sampleUrl).replace("DescribeRegions", QByteArray("DescribeThing" + QByteArray::number(entry)));
        text += entry > 0 ? "," : "";
        text += "{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"" + url
            + "\",\"headers\":[]},\"response\":{\"status\":400,\"content\":{\"mimeType\":\"text/plain\",\"text\":\""
            + QByteArray(filling, 'x') + "\"}}}";
    }
    return text + "]}}";
}

} // namespace

class tst_Debugger : public QObject {
    Q_OBJECT

private slots:
    void provesAMistakeFromOnePaste()
    {
        DebuggerRoom room;
        room.paste(sampleUrl);
        QVERIFY(room.settle());
        const Diagnosis &diagnosis = room.window.verdict()->judgedCase().diagnosis;
        QVERIFY(diagnosis.verdict == Diagnosis::Verdict::Mismatch);
        QCOMPARE(diagnosis.explanations.constFirst().causes.constFirst().id, QByteArray("param-name-case"));
        QCOMPARE(diagnosis.explanations.constFirst().signature, QByteArray("CT9X0VtwR86fNWSnsc6v8YGOjuE="));
        QCOMPARE(room.combo(u"secretProfile"_s)->currentText(), practiceProfile().name); // by the key id in it
        QVERIFY(room.says(u"ecs.aliyuncs.com"_s));
        const QVector<MarkedRange> marks = room.paste()->findChild<MarkHighlighter *>()->ranges();
        const QString shown = room.paste()->toPlainText();
        QStringList lit;
        for (const MarkedRange &mark : marks)
            lit.append(mark.kind == PasteMark::Kind::Recognised ? u"read"_s : shown.mid(mark.from, mark.to - mark.from));
        QCOMPARE(lit, QStringList({u"read"_s, u"CT9X0VtwR86fNWSnsc6v8YGOjuE%3D"_s, u"Timestamp"_s}));
    }

    void readsEveryKindOfPaste_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("recognised"); // words of the first sentence
        QTest::addColumn<QString>("scheme");
        const QByteArray cmd = "curl -H ^\"X-Sdk-Date: 20260101T000000Z^\" -H ^\"Authorization: SDK-HMAC-SHA256 Access=AK, "
                               "SignedHeaders=host;x-sdk-date, Signature="
            + QByteArray(64, 'a') + "^\" ^\n \"https://sms.cn-north-4.myhuaweicloud.com/v3/tasks\"";
        const QByteArray raw =
            "GET /v3/tasks HTTP/1.1\r\nHost: sms.cn-north-4.myhuaweicloud.com\r\nX-Sdk-Date: 20260101T000000Z\r\nAuthorization: "
            "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature="
            + QByteArray(64, 'a') + "\r\n\r\n";
        QTest::newRow("URL") << sampleUrl << u"URL"_s << u"alibaba-rpc-v1"_s;
        QTest::newRow("curl") << QByteArray("curl '" + sampleUrl + "'") << u"curl command"_s << u"alibaba-rpc-v1"_s;
        QTest::newRow("curl of cmd") << cmd << u"curl command"_s << u"huawei-aksk"_s;
        QTest::newRow("curl of PowerShell") << QByteArray("curl.exe -X POST `\n  \"" + sampleUrl + "\"") << u"curl command"_s
                                            << u"alibaba-rpc-v1"_s;
        QTest::newRow("raw HTTP") << raw << u"HTTP"_s << u"huawei-aksk"_s;
        QTest::newRow("HAR") << har(1) << u"HAR"_s << u"alibaba-rpc-v1"_s;
        QTest::newRow("string to sign") << sampleString << u"tring to sign"_s << u"alibaba-rpc-v1"_s;
        QTest::newRow("debug line") << QByteArray("DEBUG StringToSign: " + sampleString) << u"tring to sign"_s << u"alibaba-rpc-v1"_s;
        QTest::newRow("refusal") << QByteArray(
            "{\"RequestId\":\"R\",\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"server string to sign is:" + sampleString + "\"}")
                                 << u"SignatureDoesNotMatch"_s << QString();
        QTest::newRow("refusal in XML") << QByteArray("<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message></Error>")
                                        << u"SignatureDoesNotMatch"_s << QString();
        QTest::newRow("several") << QByteArray(sampleUrl + "\n\n" + "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"no\"}") << u"URL"_s
                                 << u"alibaba-rpc-v1"_s;
    }

    void readsEveryKindOfPaste()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, recognised);
        QFETCH(QString, scheme);
        DebuggerRoom room;
        room.paste(text);
        QVERIFY(room.settle());
        QVERIFY2(room.says(recognised), qPrintable(room.sentences().join(u" | "_s)));
        if (!scheme.isEmpty())
            QCOMPARE(room.combo(u"scheme"_s)->currentText(), scheme);
        QVERIFY(!room.window.verdict()->judgedCase().diagnosis.text().sentence.isEmpty());
    }

    void namesRecordedMistakes_data()
    {
        QTest::addColumn<QJsonObject>("mistake");
        for (const QJsonValue value : recordedMistakes()) {
            const QJsonObject mistake = value.toObject();
            if (mistake[u"scheme"_s].toString() == u"alibaba-rpc-v1" && mistake[u"form"_s].toArray().isEmpty()
                && mistake[u"method"_s].toString() == u"GET"
                && (mistake[u"cause"_s].toString() == u"secret-without-ampersand" || mistake[u"cause"_s].toString() == u"param-name-case"
                    || mistake[u"cause"_s].toString() == u"space-as-plus"))
                QTest::newRow(qPrintable(mistake[u"id"_s].toString())) << mistake;
        }
    }

    void namesRecordedMistakes()
    {
        QFETCH(QJsonObject, mistake);
        DebuggerRoom room;
        room.paste(sentUrl(mistake));
        room.typeSecret(mistake[u"accessKeySecret"_s].toString());
        QVERIFY(room.settle());
        const Diagnosis &diagnosis = room.window.verdict()->judgedCase().diagnosis;
        QVERIFY2(!diagnosis.explanations.isEmpty(), qPrintable(diagnosis.text().sentence));
        QByteArrayList ids;
        for (const Cause &cause : diagnosis.explanations.constFirst().causes)
            ids.append(cause.id);
        QVERIFY2(ids.contains(mistake[u"cause"_s].toString().toLatin1()), ids.join(' ').constData());
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QByteArray rubbish;
        for (int byte = 0; byte < 4096; ++byte)
            rubbish += char(byte * 131 % 256);
        QTest::newRow("half a curl command") << QByteArray("curl -X POST -H 'Content-Type: appl") << u"curl command"_s;
        QTest::newRow("binary rubbish") << rubbish << u"binary"_s;
        QTest::newRow("another language") << QByteArray("nothing of the kind") << u"Paste a URL"_s;
        QTest::newRow("a string of another scheme")
            << QByteArray(sampleUrl + "\n\nSDK-HMAC-SHA256\n20260101T000000Z\n" + QByteArray(64, 'c')) << u"tring to sign"_s;
        QTest::newRow("a signature of the wrong length")
            << QByteArray(sampleUrl).replace("CT9X0VtwR86fNWSnsc6v8YGOjuE%3D", "CT9X0Vtw") << u"characters"_s;
        QTest::newRow("no signature") << QByteArray("https://ecs.aliyuncs.com/?Action=DescribeRegions") << u"no signature"_s;
    }

    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        DebuggerRoom room;
        room.paste(text);
        QVERIFY(room.settle());
        QVERIFY2(room.says(said), qPrintable(room.sentences().join(u" | "_s)));
        const Diagnosis &diagnosis = room.window.verdict()->judgedCase().diagnosis;
        QVERIFY(diagnosis.verdict != Diagnosis::Verdict::Match);
        QVERIFY(!diagnosis.text().sentence.isEmpty());
    }

    void staysAliveWithFiftyMegabytes()
    {
        DebuggerRoom room;
        const QByteArray text = har(50, 1 << 20);
        QVERIFY(text.size() > (50 << 20));
        const QString path = room.house.folder.filePath(u"big.har"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QElapsedTimer clock;
        qint64 longest = 0;
        int ticks = 0;
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, &pulse, [&] {
            longest = qMax(longest, clock.restart());
            ++ticks;
        });
        clock.start();
        pulse.start(1);
        room.window.openFile(path);
        QVERIFY(room.settle(120));
        QVERIFY(room.paste()->isCut());
        QVERIFY2(ticks > 10, "the window did not come to its events while the file was read");
        QCOMPARE(room.window.findChild<QListView *>()->model()->rowCount(), 50);
        QVERIFY(room.window.verdict()->judgedCase().job.input.request->target.contains("DescribeThing0"));
        qInfo("%d MB: %d turns of the event loop, the longest %lld ms", int(text.size() >> 20), ticks, longest);
        QGuiApplication::clipboard()->setText(QString::fromLatin1(text)); // the same by the clipboard
        room.pressClear();
        room.paste()->setFocus();
        longest = 0;
        clock.restart();
        room.paste()->paste();
        QVERIFY(room.settle(120));
        QVERIFY(room.paste()->isCut());
        QCOMPARE(room.paste()->bytes().size(), text.size());
        qInfo("pasted: the longest turn %lld ms", longest);
    }

    void choosesOneOfSeveralRequests()
    {
        DebuggerRoom room;
        room.paste(har(3));
        QVERIFY(room.settle());
        auto *list = room.window.findChild<QListView *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 3);
        list->setCurrentIndex(list->model()->index(2, 0));
        QVERIFY(room.settle());
        QVERIFY(room.window.verdict()->judgedCase().job.input.request->target.contains("DescribeThing2"));
        QCOMPARE(list->currentIndex().row(), 2);
        room.paste(sampleUrl);
        QVERIFY(room.settle());
        QVERIFY(!list->isVisible());
    }

    void judgesByAnotherSchemeThatIsChosen()
    {
        DebuggerRoom room;
        room.paste(sampleUrl);
        QVERIFY(room.settle());
        QComboBox *scheme = room.combo(u"scheme"_s);
        const int other = scheme->findText(u"alibaba-roa-v1"_s);
        QVERIFY(other > 0);
        scheme->setCurrentIndex(other);
        emit scheme->activated(other);
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.schemeId, QByteArray("alibaba-roa-v1"));
        room.paste(QByteArray("curl '" + sampleUrl + "'")); // another text is recognised anew
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.schemeId, QByteArray("alibaba-rpc-v1"));
    }

    void givesBackBytesAsTheyWerePasted()
    {
        DebuggerRoom room;
        const QByteArray text = "GET / HTTP/1.1\r\nHost: a\r\n\r\nx\xc2\xa0y";
        room.paste(text);
        QCOMPARE(room.paste()->bytes(), text);
        room.paste()->moveCursor(QTextCursor::End);
        QTest::keyClicks(room.paste(), u"z"_s);
        QCOMPARE(room.paste()->bytes(), QByteArray("GET / HTTP/1.1\nHost: a\n\nx\xc2\xa0yz")); // a no-break space stays one
    }
};

QTEST_MAIN(tst_Debugger)
#include "tst_debugger.moc"
