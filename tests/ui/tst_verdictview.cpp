// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a diagnosis: each verdict and proof, how it is proved, the fix, names for screen readers, both languages.
#include "fittingtext.h"
#include "languages.h"
#include "verdictcases.h"

#include "core/session/bugreport.h"
#include "ui/debugger/causelist.h"
#include "ui/debugger/chiptext.h"
#include "ui/debugger/codelines.h"
#include "ui/debugger/differencecanvas.h"
#include "ui/debugger/rightthings.h"
#include "ui/debugger/verdictbanner.h"
#include "ui/debugger/verdictview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/tracedbytesview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_VerdictView : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room.open(); }
    void cleanup() { m_room.close(); }

    void verdicts_data()
    {
        QTest::addColumn<JudgedCase>("shown");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("tag");
        QTest::newRow("reproduced") << judged(job(byTimeStamp)) << int(VerdictTone::Bad)
                                    << u"The program signed TimeStamp; the request carries Timestamp."_s << u"reproduced"_s;
        QTest::newRow("match") << judged(job(right)) << int(VerdictTone::Ok) << u"The signature is right."_s << QString();
        QTest::newRow("unexplained") << judged(job(byNobody)) << int(VerdictTone::Open) << u"None of "_s << QString();
        QTest::newRow("nothing given") << judged({}) << int(VerdictTone::Open) << u"There is not enough to judge the signature."_s
                                       << QString();
        ExplainJob other = job(byNobody);
        other.input.secret = Secret();
        other.input.stringToSign = QByteArray(stringToSign).replace("46%253A24Z", "46%253A25Z");
        QTest::newRow("other string") << judged(other) << int(VerdictTone::Bad) << u"The program signed Timestamp with the value "_s
                                      << u"other-string"_s;
        ExplainJob changed = job("BoIJ%2F041kg8uJqMqUZAYCcIBQPE%3D", "&Name=db%20%2B%20cache");
        changed.input.refusal =
            mismatch(QByteArray(stringToSign).replace("%26SignatureMethod", "%26Name%3Ddb%2520%2520%2520cache%26SignatureMethod"));
        QTest::newRow("changed on the way") << judged(changed) << int(VerdictTone::Bad)
                                            << u"Name was sent as db + cache and arrived as db"_s << u"server-string"_s;
        ExplainJob same = job(right);
        same.input.refusal = mismatch(stringToSign);
        QTest::newRow("another secret") << judged(same) << int(VerdictTone::Warn)
                                        << u"Both sides signed the same string, so only the secret can differ."_s << u"server-string"_s;
        ExplainJob expired = job(byNobody);
        expired.input.secret = Secret();
        expired.input.now = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
        QTest::newRow("rule") << judged(expired) << int(VerdictTone::Warn) << QString() << u"rule"_s;
    }

    void verdicts()
    {
        QFETCH(const JudgedCase, shown);
        QFETCH(const int, tone);
        QFETCH(const QString, sentence);
        QFETCH(const QString, tag);
        m_room.show(shown);
        QCOMPARE(int(m_room.view()->findChild<VerdictBanner *>()->tone()), tone);
        const QString said = spoken(*m_room.view(), u"Verdict"_s);
        QVERIFY2(!said.isEmpty() && said.startsWith(sentence), qPrintable(said));
        QVERIFY(!spoken(*m_room.view(), u"Reason"_s).isEmpty());
        QStringList words;
        for (const QLabel *label : m_room.view()->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_room.view()))
                words.append(label->text());
        }
        for (const QString &word : {u"reproduced"_s, u"server-string"_s, u"other-string"_s, u"rule"_s})
            QCOMPARE(words.contains(word), word == tag);
        QCOMPARE(m_room.view()->findChild<CodeLines *>() != nullptr, shown.diagnosis.verdict == Diagnosis::Verdict::Mismatch);
        QVERIFY(named<QPushButton>(*m_room.view(), QString()) != nullptr);
        const QStringList faults = clippingFaults(m_room.view());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void signaturesAreTexts()
    {
        m_room.show(judged(job(byTimeStamp)));
        QCOMPARE(spoken(*m_room.view(), u"Observed signature"_s), u"CT9X0VtwR86fNWSnsc6v8YGOjuE="_s);
        QCOMPARE(spoken(*m_room.view(), u"Reproduced signature"_s), u"CT9X0VtwR86fNWSnsc6v8YGOjuE="_s);
        QCOMPARE(spoken(*m_room.view(), u"Expected signature"_s), u"OLeaidS1JvxuMvnyHOwuJ+uX5qY="_s);
        QSignalSpy noticed(m_room.view(), &VerdictView::noticed);
        named<QToolButton>(*m_room.view(), u"Copy Expected signature"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"OLeaidS1JvxuMvnyHOwuJ+uX5qY="_s);
        QCOMPARE(noticed.size(), 1);
        m_room.show(judged(job(right)));
        QVERIFY(spoken(*m_room.view(), u"Reproduced signature"_s).isNull());
        m_room.show(judged({}));
        QVERIFY(spoken(*m_room.view(), u"Observed signature"_s).isNull());
    }

    void namesAndCodesAreFramed()
    {
        const auto framed = [](const CauseSentence &sentence) {
            QStringList words;
            for (const auto &[start, length] : sentence.values)
                words.append(sentence.text.mid(start, length));
            return words;
        };
        m_room.show(judged(job(byTimeStamp)));
        QCOMPARE(framed(named<ChipText>(*m_room.view(), u"Verdict"_s)->sentence()), (QStringList{u"TimeStamp"_s, u"Timestamp"_s}));
        m_room.show(recorded(u"mistake-052"_s));
        QCOMPARE(framed(named<ChipText>(*m_room.view(), u"Verdict"_s)->sentence()), (QStringList{u"+"_s, u"%20"_s}));
    }

    void equalStringsAreTold()
    {
        ExplainJob same = job(right);
        same.input.refusal = mismatch(stringToSign);
        m_room.show(judged(same));
        QCOMPARE(spoken(*m_room.view(), u"How we know: String to sign"_s), u"the server’s 247 bytes equal ours, byte for byte"_s);
        QCOMPARE(spoken(*m_room.view(), u"Observed signature"_s), u"OLeaidS1JvxuMvnyHOwuJ+uX5qY="_s);
        const auto *whole = m_room.view()->findChild<TracedBytesView *>();
        QVERIFY(whole->isVisible());
        QCOMPARE(whole->bytes().bytes(), stringToSign);
        QVERIFY(!m_room.view()->walk(false));
    }

    void blanksOfTheSecretAreTrimmed()
    {
        ExplainJob same = job("vbYJhP4YAqVLrumr2e1pRreI2Ms%3D"); // openssl dgst -sha1 -hmac "testsecret<newline>&"
        same.input.secret = Secret(QByteArray("testsecret\n"));
        same.input.refusal = mismatch(stringToSign);
        m_room.show(judged(same));
        QCOMPARE(m_room.view()->judgedCase().diagnosis.explanations[0].causes[0].id, QByteArray("secret-trailing-newline"));
        QCOMPARE(spoken(*m_room.view(), u"Observed signature"_s), u"vbYJhP4YAqVLrumr2e1pRreI2Ms="_s);
        QCOMPARE(spoken(*m_room.view(), u"Expected signature"_s), u"OLeaidS1JvxuMvnyHOwuJ+uX5qY="_s);
        QCOMPARE(int(m_room.view()->findChild<VerdictBanner *>()->tone()), int(VerdictTone::Warn));
    }

    void whatIsRight()
    {
        const Diagnosis byName = judged(job(byTimeStamp)).diagnosis;
        QCOMPARE(rightThings(byName, 0),
                 (QStringList{u"Secret"_s, u"Encoding"_s, u"Order"_s, u"Method and path"_s, u"Digest"_s, u"7 other values"_s}));
        const Diagnosis bySpace = recorded(u"mistake-052"_s).diagnosis;
        QVERIFY(!rightThings(bySpace, 0).contains(u"Encoding"_s));
        QVERIFY(rightThings(bySpace, 0).contains(u"Headers"_s));
        QVERIFY(rightThings(judged(job(right)).diagnosis, 0).isEmpty());
        QVERIFY(rightThings(judged(job(byNobody)).diagnosis, 0).isEmpty());
        m_room.show(judged(job(byTimeStamp)));
        QVERIFY(spoken(*m_room.view(), u"Everything else is right"_s).startsWith(u"Secret, Encoding"_s));
        // A signature with hidden letters proves less.
        Diagnosis masked = byName;
        masked.observedSignature = "CT9X0Vt****";
        QVERIFY(rightThings(masked, 0).isEmpty());
    }

    void fixInTheChosenLanguage()
    {
        m_room.show(judged(job(byTimeStamp)));
        auto *tabs = m_room.view()->findChild<QTabBar *>();
        QStringList languages;
        for (int tab = 0; tab < tabs->count(); ++tab)
            languages.append(tabs->tabText(tab));
        QVERIFY2(languages.contains(u"Python"_s) && languages.contains(u"Go"_s), qPrintable(languages.join(u' ')));
        QVERIFY(tabs->isVisible() && tabs->height() > tabs->fontMetrics().height());
        const QString python = spoken(*m_room.view(), u"Fix in Python"_s);
        QVERIFY2(python.startsWith(u"- "_s) && python.contains(u"\n+ "_s) && python.contains(u"\"Timestamp\""_s), qPrintable(python));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Java"_s);
        const QString java = spoken(*m_room.view(), u"Fix in Java"_s);
        QVERIFY(!java.isEmpty());
        named<QToolButton>(*m_room.view(), u"Copy the right lines"_s)->click();
        QCOMPARE(u"+ "_s + QApplication::clipboard()->text(), java.mid(java.indexOf(u"\n+ "_s) + 1));
        m_room.show(recorded(u"mistake-052"_s));
        QVERIFY(!spoken(*m_room.view(), u"Fix in Java"_s).isEmpty()); // chosen once for the run
        VerdictView beside(VerdictView::Place::Beside);
        beside.setCase(judged(job(byTimeStamp)));
        QVERIFY(!beside.findChild<CodeLines *>()->isVisibleTo(&beside));
        QVERIFY(!spoken(beside, u"Fix"_s).isEmpty());
        tabs = m_room.view()->findChild<QTabBar *>();
        tabs->setCurrentIndex(0);
    }

    void causesAreAList()
    {
        JudgedCase shown = judged(job(byTimeStamp));
        m_room.show(shown);
        const auto *one = named<CauseList>(*m_room.view(), u"Causes"_s);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(const_cast<CauseList *>(one));
        QVERIFY(list && list->role() == QAccessible::List);
        QCOMPARE(one->count(), 1);
        QVERIFY(one->itemText(0).startsWith(u"param-name-case: The program signed TimeStamp"_s));
        shown.diagnosis.explanations[0].causes.append(Cause{"space-as-plus", {}});
        m_room.show(shown);
        const auto *several = named<CauseList>(*m_room.view(), u"Causes"_s);
        QCOMPARE(several->count(), 2);
        list = QAccessible::queryAccessibleInterface(const_cast<CauseList *>(several));
        int items = 0;
        for (int child = 0; child < list->childCount(); ++child)
            items += list->child(child)->role() == QAccessible::ListItem && !list->child(child)->text(QAccessible::Name).isEmpty();
        QCOMPARE(items, 2);
        QVERIFY(spoken(*m_room.view(), u"Verdict"_s) == u"2 mistakes came together."_s);
        QVERIFY(!spoken(*m_room.view(), u"Mistake 2"_s).isEmpty() && !spoken(*m_room.view(), u"Fix 2"_s).isEmpty());
    }

    void severalExplanationsAreAChoice()
    {
        JudgedCase shown = judged(job(byTimeStamp));
        shown.diagnosis.explanations.append({{Cause{"clock-skew", {}}}, Diagnosis::Proof::Rule, {}, {}, {}, {}});
        m_room.show(shown);
        auto *choice = m_room.view()->findChild<MenuButton *>();
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->accessibleName(), u"1 of 2 explanations"_s);
        QCOMPARE(choice->menu()->actions().size(), 2);
        choice->menu()->actions()[1]->trigger();
        QCOMPARE(m_room.view()->explanation(), 1);
        QCOMPARE(choice->accessibleName(), u"2 of 2 explanations"_s);
        QCOMPARE(spoken(*m_room.view(), u"Verdict"_s), explained(Cause{"clock-skew", {}}, "alibaba-rpc-v1"));
        m_room.view()->showExplanation(7); // there is none
        QCOMPARE(m_room.view()->explanation(), 1);
        m_room.show(shown);
        QCOMPARE(m_room.view()->explanation(), 0);
    }

    /// What went wrong in the sample itself is not told as if the person had done it.
    void aSampleIsNamed()
    {
        JudgedCase shown = judged(job(byTimeStamp));
        shown.diagnosis.explanations[0].sample = u"ECS DescribeRegions"_s;
        m_room.show(shown);
        const VerdictView &view = *m_room.view();
        QCOMPARE(spoken(view, u"Verdict"_s),
                 u"This is the signature of another published sample: ECS DescribeRegions, signed with TimeStamp."_s);
        QVERIFY(spoken(view, u"Ours"_s).isNull());
        QVERIFY(!spoken(view, u"Computed from the sample's request"_s).isNull());
        QCOMPARE(spoken(view, u"Fix"_s), sampleFix());
        QVERIFY(!named<CauseList>(view, u"Causes"_s));
        for (const QPushButton *button : view.findChildren<QPushButton *>())
            QVERIFY(button->text() != u"About this cause"_s || button->isHidden());
        const QString report = bugReport(shown);
        QVERIFY2(report.contains(sampleFix()) && !report.contains(u"param-name-case"_s), qPrintable(report));
    }

    /// A frame round a short value stays in one piece.
    void framesAreNotBroken()
    {
        ChipText text(TextRole::Verdict);
        const QString value = u"ECS DescribeRegions"_s;
        const QString sentence = u"The signature of "_s + value;
        text.setText({sentence, {{sentence.indexOf(value), value.size()}}});
        ChipText alone(TextRole::Verdict);
        alone.setText({value, {{0, value.size()}}});
        const int wide = alone.sizeHint().width();
        for (int width = wide; width < text.sizeHint().width(); width += 7)
            QCOMPARE(text.heightForWidth(width), 2 * alone.heightForWidth(wide)); // the words above, the value below
    }

    void footAndReport()
    {
        m_room.show(judged(job(byTimeStamp)));
        QSignalSpy help(m_room.view(), &VerdictView::helpWanted);
        QSignalSpy noticed(m_room.view(), &VerdictView::noticed);
        for (QPushButton *button : m_room.view()->findChildren<QPushButton *>()) {
            if (button->text() == u"About this cause"_s || button->text() == u"Copy report"_s)
                button->click();
        }
        QCOMPARE(help.size(), 1);
        QCOMPARE(help[0][0].toString(), u"causes-parameters"_s);
        QCOMPARE(noticed.size(), 1);
        QVERIFY(QApplication::clipboard()->text().contains(u"`param-name-case`"_s));
        QVERIFY(!QApplication::clipboard()->text().contains(u"testsecret"_s));
    }

    void deedsGoWithTheirCase()
    {
        m_room.show(judged(job(byTimeStamp)));
        QPointer<QPushButton> deed = new QPushButton(u"Go to field Timestamp"_s);
        m_room.view()->addDeed(deed);
        QVERIFY(deed->isVisibleTo(m_room.view()));
        m_room.show(judged(job(right)));
        QVERIFY(!deed);
    }

    void narrowAndWideInBothLanguages_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("width");
        for (const int width : {460, 600, 860, 1400}) {
            QTest::addRow("English %d", width) << false << width;
            QTest::addRow("Chinese %d", width) << true << width;
        }
    }

    void narrowAndWideInBothLanguages()
    {
        QFETCH(const bool, chinese);
        QFETCH(const int, width);
        std::optional<InChinese> speaking;
        if (chinese)
            QVERIFY(speaking.emplace().isLoaded());
        for (const JudgedCase &shown : {judged(job(byTimeStamp)), recorded(u"mistake-052"_s), judged(job(byNobody)), judged({})}) {
            VerdictView view(VerdictView::Place::Full);
            view.setCase(shown);
            view.resize(width, 100);
            view.show();
            view.resize(width, view.heightForWidth(width));
            QTest::qWait(1);
            const QStringList faults = clippingFaults(&view);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            if (chinese) {
                const QString verdict = spoken(view, u"结论"_s);
                QVERIFY2(verdict.contains(QRegularExpression(u"[\\x{4e00}-\\x{9fff}]"_s)), qPrintable(verdict));
            }
        }
    }

private:
    VerdictRoom m_room{};
};

QTEST_MAIN(tst_VerdictView)
#include "tst_verdictview.moc"
