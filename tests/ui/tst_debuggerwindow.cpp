// SPDX-License-Identifier: GPL-3.0-or-later
// The signature debugger as a window: its ways in, what it keeps and what it forgets, what it hands over.
#include "tests/ui/debuggerroom.h"
#include "tests/ui/languages.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/help/helpdialog.h"
#include "ui/overlays/quickopen.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_DebuggerWindow : public QObject {
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

    /// The name in the text follows the explanation that is chosen.
    void lightsWhatTheChosenExplanationSpeaksOf()
    {
        DebuggerRoom room;
        // The signature shows a name in another letter case, the answer a time that is too old.
        room.paste(QByteArray(sampleUrl
                              + "\n\nHTTP/1.1 400 Bad Request\r\nDate: Wed, 24 Feb 2016 12:46:24 GMT\r\n\r\n"
                                "{\"Code\":\"SignatureNonceUsed\",\"Message\":\"no\"}"));
        room.typeSecret(u"testsecret"_s);
        QVERIFY(room.settle());
        VerdictView *verdict = room.window.verdict();
        const QVector<Diagnosis::Explanation> &all = verdict->judgedCase().diagnosis.explanations;
        const auto lit = [&room] {
            const QString text = room.paste()->toPlainText();
            QSet<QString> names;
            for (const MarkedRange &mark : room.paste()->findChild<MarkHighlighter *>()->ranges()) {
                if (mark.kind == PasteMark::Kind::Cause)
                    names.insert(text.mid(mark.from, mark.to - mark.from));
            }
            return names;
        };
        QCOMPARE(lit(), QSet<QString>{u"Timestamp"_s});
        const auto ofNonce = std::find_if(all.cbegin(), all.cend(), [](const auto &one) { return one.causes[0].id == "nonce-reused"; });
        QVERIFY(ofNonce != all.cend());
        verdict->showExplanation(int(ofNonce - all.cbegin()));
        QCOMPARE(lit(), QSet<QString>{u"SignatureNonce"_s});
        verdict->showExplanation(0);
        QCOMPARE(lit(), QSet<QString>{u"Timestamp"_s});
    }

    /// The list of all actions opens over the debugger with the debugger's own.
    void offersItsActionsByName()
    {
        House house;
        Actions::of(&house.window)->action(u"debug-signature"_s)->trigger();
        DebuggerWindow &window = *house.window.openDebugger();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const DebuggerView view{window};
        view.paste(sampleUrl);
        QVERIFY(view.settle());
        view.paste()->setFocus();
        QTest::keyClick(view.paste(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = window.findChild<QuickOpen *>();
        QVERIFY(palette && palette->isVisible());
        QVERIFY(!house.window.findChild<QuickOpen *>()->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QVERIFY(field->hasFocus());
        const auto titles = [palette] {
            QStringList all;
            const auto *rows = palette->findChild<QListView *>()->model();
            for (int row = 0; row < rows->rowCount(); ++row)
                all.append(rows->index(row, 0).data().toString());
            return all;
        };
        const QStringList everything = titles();
        for (const QString &title : {u"Explain"_s, u"Copy report"_s, u"Next difference"_s, u"Open HAR"_s, u"Zoom in"_s})
            QVERIFY2(everything.contains(title), qPrintable(everything.join(u" | "_s)));
        QVERIFY(!everything.contains(u"Send"_s));
        QTest::keyClicks(field, u"type the"_s);
        QCOMPARE(titles(), QStringList{u"Type the secret"_s});
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QTRY_VERIFY(view.secretLine()->hasFocus());
        QTest::keyClick(view.secretLine(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible() && window.isVisible()); // Esc closes the list, not the debugger
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

QTEST_MAIN(tst_DebuggerWindow)
#include "tst_debuggerwindow.moc"
