// SPDX-License-Identifier: GPL-3.0-or-later
// The signature debugger: everything that can be pasted, what is said of what cannot be read, and what is forgotten.
#include "tests/ui/debuggerroom.h"
#include "tests/ui/languages.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
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
    void opensOnceAndFromEverywhere()
    {
        House house;
        const Actions *actions = Actions::of(&house.window);
        QVERIFY(actions);
        QVERIFY(actions->action(u"debug-signature"_s)->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_D)));
        actions->action(u"debug-signature"_s)->trigger();
        const auto open = [] {
            QVector<DebuggerWindow *> all;
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (auto *debugger = qobject_cast<DebuggerWindow *>(window); debugger && debugger->isVisible())
                    all.append(debugger);
            }
            return all;
        };
        QCOMPARE(open().size(), 1);
        house.window.findChild<QPushButton *>(u"debugSignature"_s)->click();
        QCOMPARE(open().size(), 1);
        QVERIFY(QTest::qWaitForWindowActive(open().constFirst()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(open().size(), 0);
        actions->action(u"debug-signature"_s)->trigger();
        house.window.close();
        QCOMPARE(open().size(), 0); // the program ends with its main window
    }

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

    void saysWhatIsOddAboutASecret_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("newline at the end") << u"testsecret\n"_s << u"ends with a line break"_s;
        QTest::newRow("newline inside") << u"test\nsecret"_s << u"There is a line break in it"_s;
        QTest::newRow("blank") << u"testsecret "_s << u"white space"_s;
    }

    void saysWhatIsOddAboutASecret()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        DebuggerRoom room;
        room.paste(sampleUrl);
        room.typeSecret(typed);
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.secret.reveal(), QByteArrayView(typed.toUtf8())); // nothing is trimmed
        QVERIFY2(room.says(said), qPrintable(room.sentences().join(u" | "_s)));
    }

    void forgetsTheTypedSecretWhenClosed()
    {
        DebuggerRoom room;
        room.paste(sampleUrl);
        room.typeSecret(u"testsecret"_s);
        QVERIFY(room.settle());
        QVERIFY(!room.window.verdict()->judgedCase().job.input.secret.isEmpty());
        room.window.close();
        QVERIFY(room.secretLine()->text().isEmpty());
        QVERIFY(room.window.verdict()->judgedCase().job.input.secret.isEmpty());
        QVERIFY(room.request()->state().secret.typed.isEmpty());
        QVERIFY(room.request()->pasted().secret.isEmpty());
        QCOMPARE(room.paste()->bytes(), sampleUrl); // the text is no secret, and waits
        room.window.show();
        QVERIFY(room.settle());
        QVERIFY(room.window.verdict()->judgedCase().diagnosis.verdict == Diagnosis::Verdict::Undecidable);
        QVERIFY(room.window.verdict()->judgedCase().job.input.secret.isEmpty());
    }

    void remembersTenCasesWithoutSecrets()
    {
        DebuggerRoom room;
        const QString secret = u"A-typed-secret-of-31-characters"_s;
        const QByteArray unsignedUrl = "https://ecs.aliyuncs.com/?Version=2014-05-26&Action=Describe"; // there is nothing to look for long
        room.typeSecret(secret);
        for (int number = 0; number < 12; ++number) {
            room.paste(unsignedUrl + QByteArray::number(number));
            QVERIFY(room.settle());
        }
        const QVector<RecentCases::Case> cases = room.window.recent().all();
        QCOMPARE(cases.size(), 10);
        QVERIFY(cases.constFirst().given.text.contains("Describe11"));
        for (const RecentCases::Case &one : cases)
            QVERIFY(!one.given.text.contains(secret.toUtf8()) && !one.title.contains(secret));
        room.paste(QByteArray(unsignedUrl + "\n# " + secret.toUtf8())); // a text that holds it is not kept at all
        QVERIFY(room.settle());
        QVERIFY(!room.window.recent().all().constFirst().given.text.contains(secret.toUtf8()));

        QMenu *menu = room.window.findChild<QToolButton *>(u"recentCases"_s)->menu();
        QCOMPARE(menu->actions().size(), 10);
        menu->actions().at(3)->trigger();
        QVERIFY(room.settle());
        QVERIFY(room.paste()->bytes().contains("Describe8"));
        QCOMPARE(room.window.recent().all().size(), 10); // looked at again it is the same case
    }

    void anEditIsTheSameCase()
    {
        DebuggerRoom room;
        room.paste(sampleUrl);
        QVERIFY(room.settle());
        room.paste()->moveCursor(QTextCursor::End);
        QTest::keyClicks(room.paste(), u"&A=1"_s);
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.request->target.endsWith("&A=1"), true);
        QCOMPARE(room.window.recent().all().size(), 1);
    }

    void keepsEverythingThroughLanguageAndZoom()
    {
        DebuggerRoom room;
        room.paste(QByteArray("\xef\xbb\xbf" + sampleUrl)); // with a byte order mark, which is the person's
        room.typeSecret(u"testsecret "_s);
        QVERIFY(room.settle());
        const auto isKept = [&room] {
            return room.paste()->bytes().endsWith(sampleUrl) && room.secretLine()->text() == u"testsecret "_s
                && room.window.verdict()->judgedCase().job.input.secret.size() == 11;
        };
        QVERIFY(isKept());
        const PasteArea *before = room.paste();
        {
            const InChinese chinese;
            QVERIFY(chinese.isLoaded());
            QVERIFY(QTest::qWaitFor([&] { return room.paste() && room.paste() != before; }));
            QVERIFY(room.settle());
            QVERIFY(isKept());
            QVERIFY(room.window.windowTitle().contains(QString::fromUtf8("调试")));
        }
        QTest::qWait(20);
        Theme::current().setZoom(150);
        QTest::qWait(20);
        QVERIFY(room.settle());
        QVERIFY(isKept());
        Theme::current().setZoom(100);
        QTest::qWait(20);
    }

    void fillsSectionsFromThePaste()
    {
        DebuggerRoom room;
        room.paste(
            QByteArray(sampleUrl + "\n\nStringToSign: " + sampleString + "\n\n{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"no\"}"));
        QVERIFY(room.settle());
        QPlainTextEdit *other = room.editor(u"Other program's string"_s);
        QCOMPARE(other->toPlainText(), QString::fromLatin1(sampleString));
        QVERIFY(other->accessibleDescription().contains(u"paste"));
        QVERIFY(room.editor(u"Server's answer"_s)->toPlainText().contains(u"SignatureDoesNotMatch"));
        other->setPlainText(u"GET&%2F&another"_s);
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.stringToSign, QByteArray("GET&%2F&another"));
        other->clear();
        QVERIFY(room.settle());
        QCOMPARE(room.window.verdict()->judgedCase().job.input.stringToSign, sampleString);
    }

    void opensTheRequestAsAForm()
    {
        House house;
        DebuggerWindow &window = *house.window.openDebugger();
        DebuggerView view{window};
        view.paste(
            QByteArray(sampleUrl).replace("Action=DescribeRegions", "Action=DescribeInstances&RegionId=cn-hangzhou&Tag.1.Key=a&NoSuch=1"));
        QVERIFY(view.settle());
        QPushButton *form = view.button(u"Open as a form"_s);
        QVERIFY(form && form->isEnabled());
        form->click();
        QCOMPARE(house.workspace.count(), 1);
        const SigningSession *session = house.workspace.currentSession();
        QCOMPARE(session->operation().id.name, u"DescribeInstances"_s);
        QCOMPARE(session->values().paths(), QStringList({u"RegionId"_s, u"Tag.1.Key"_s}));
        QCOMPARE(session->profile().id, practiceProfile().id);
        const auto *sheet = house.window.findChild<ErrorSheet *>();
        QVERIFY(sheet); // a name has no field there
        form->click();
        QCOMPARE(house.workspace.count(), 2); // each time a tab of its own

        view.paste(QByteArray(sampleUrl).replace("DescribeRegions", "NoSuchThing"));
        QVERIFY(view.settle());
        QVERIFY(form->isEnabled());
        form->click();
        QVERIFY(house.workspace.currentSession()->isAdHoc()); // the catalogue has none of that name
        QCOMPARE(house.workspace.currentSession()->operation().id.name, u"NoSuchThing"_s);

        view.paste("https://www.example.com/v3/tasks");
        QVERIFY(view.settle());
        QVERIFY(!form->isEnabled());
        QVERIFY(view.says(u"Nothing in the request tells how it is to be signed"_s));
    }

    void tellsWhyAProfileHasNoSecret()
    {
        DebuggerRoom room;
        const Profile profile{.id = u"p1"_s, .name = u"Mine"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAIexampleofmine"};
        QFuture<Result<void>> saved = room.house.profiles.save(profile, Secret(QByteArray("kept-secret")));
        QVERIFY(QTest::qWaitFor([&saved] { return saved.isFinished(); }));
        room.paste(QByteArray(sampleUrl).replace("testid", "LTAIexampleofmine"));
        QVERIFY(room.settle());
        QCOMPARE(room.combo(u"secretProfile"_s)->currentText(), u"Mine"_s);
        QCOMPARE(room.window.verdict()->judgedCase().job.input.secret.size(), 11);
        QFuture<Result<void>> gone = room.house.profiles.forgetSecret(u"p1"_s);
        QVERIFY(QTest::qWaitFor([&gone] { return gone.isFinished(); }));
        room.paste(QByteArray(sampleUrl));
        QVERIFY(room.settle());
        room.paste(QByteArray(sampleUrl).replace("testid", "LTAIexampleofmine"));
        QVERIFY(room.settle());
        QVERIFY2(room.says(u"Mine"_s), qPrintable(room.sentences().join(u" | "_s)));
        QVERIFY(room.window.verdict()->judgedCase().job.input.secret.isEmpty());
        room.paste(QByteArray(sampleUrl).replace("testid", "LTAIofsomebodyelse"));
        QVERIFY(room.settle());
        QVERIFY(room.says(u"No profile has the key id"_s));
    }

    void takesFilesThatAreDropped()
    {
        DebuggerRoom room;
        const QString path = room.house.folder.filePath(u"request.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sampleUrl) > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&room.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&room.window, &drop);
        QVERIFY(QTest::qWaitFor([&room] { return room.paste()->bytes() == sampleUrl; }));
        QVERIFY(room.settle());
        room.window.openFile(room.house.folder.filePath(u"nowhere"_s));
        QVERIFY(QTest::qWaitFor([&room] { return room.window.findChild<ErrorSheet *>() != nullptr; }));
        QCOMPARE(room.paste()->bytes(), sampleUrl); // nothing was lost
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

    void takesACaseOverWithItsSecret()
    {
        DebuggerRoom room;
        ExplainJob job = explainJobFromText(QByteArray(sampleUrl));
        job.input.secret = Secret(QByteArray("testsecret"));
        job.input.refusal = ServerError{.code = u"SignatureDoesNotMatch"_s,
                                        .message = QString::fromLatin1(QByteArray("server string to sign is:" + sampleString))};
        job.input.serverTime = QDateTime(QDate(2016, 2, 23), QTime(12, 0), Qt::UTC);
        room.window.examine(job);
        QVERIFY(room.settle());
        const DiagnosisInput &taken = room.window.verdict()->judgedCase().job.input;
        QCOMPARE(taken.request->host, job.input.request->host);
        QCOMPARE(taken.request->target, job.input.request->target);
        QVERIFY(taken.secret == job.input.secret);
        QCOMPARE(taken.refusal->code, u"SignatureDoesNotMatch"_s);
        QCOMPARE(taken.serverTime, job.input.serverTime);
    }

    void explainsItselfAndLeadsToNames()
    {
        House house;
        DebuggerWindow &window = *house.window.openDebugger();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const DebuggerView view{window};
        view.paste(sampleUrl);
        QVERIFY(view.settle());
        emit window.verdict()->originWanted(Origin::parameter(u"SignatureNonce"_s));
        QCOMPARE(view.paste()->textCursor().selectedText(), u"SignatureNonce"_s);
        QTest::keyClick(view.paste(), Qt::Key_F1);
        const auto *help = window.findChild<HelpDialog *>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->page(), u"debugger"_s);
    }

    void tabGoesAsOneReads()
    {
        DebuggerRoom room;
        room.paste(sampleUrl);
        QVERIFY(room.settle());
        room.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        room.paste()->setFocus();
        QStringList names;
        for (int step = 0; step < 9; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *now = QApplication::focusWidget();
            QString name = now->accessibleName();
            if (const auto *button = qobject_cast<const QAbstractButton *>(now); button && name.isEmpty())
                name = button->text();
            names.append(name);
        }
        QCOMPARE(names,
                 QStringList({u"Scheme"_s, u"Open as a form"_s, u"Profile"_s, u"Profile"_s, u"String your program signed"_s,
                              u"The server's answer"_s, u"Time now"_s, u"Explain"_s, names.last()}));
    }
};

QTEST_MAIN(tst_Debugger)
#include "tst_debugger.moc"
