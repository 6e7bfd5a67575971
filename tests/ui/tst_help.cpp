// SPDX-License-Identifier: GPL-3.0-or-later
// The help pages: the same in both languages, keys as they are now, plain text whatever is in them; F1 leads to the page of the focus.
#include "core/diagnosis/cause.h"
#include "tests/ui/house.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/copymomentsheet.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/help/helpdialog.h"
#include "ui/help/helptext.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString source(const QString &language, const QString &page)
{
    QFile file(u":/countersign/help/%1/%2.txt"_s.arg(language, page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QVector<HelpBlock::Kind> shape(const QVector<HelpBlock> &blocks)
{
    QVector<HelpBlock::Kind> kinds;
    for (const HelpBlock &block : blocks)
        kinds.append(block.kind);
    return kinds;
}

Actions &actionsOf(House &house)
{
    return *house.window.findChild<Actions *>();
}

} // namespace

class TestHelp : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : helpPages())
            QTest::newRow(qPrintable(page)) << page;
    }

    void pages()
    {
        QFETCH(const QString, page);
        House house;
        const QVector<HelpBlock> english = helpBlocks(source(u"en"_s, page));
        const QVector<HelpBlock> chinese = helpBlocks(source(u"zh_CN"_s, page));
        QVERIFY(english.size() > 5);
        QCOMPARE(english.constFirst().kind, HelpBlock::Kind::Title);
        QCOMPARE(shape(chinese), shape(english));
        for (qsizetype index = 0; index < english.size(); ++index) {
            if (english[index].kind != HelpBlock::Kind::Action)
                continue;
            QVERIFY2(actionsOf(house).action(english[index].text), qPrintable(english[index].text));
            QCOMPARE(chinese[index].text, english[index].text);
        }
        // Keys are taken from the actions, never written down a second time.
        for (const HelpBlock &block : english + chinese) {
            for (const QAction *action : actionsOf(house).all()) {
                const QString keys = actionsOf(house).keyText(Actions::idOf(action));
                if (keys.startsWith(u"Ctrl+") && keys != u"Ctrl+Enter") // in quick open it has a meaning of its own
                    QVERIFY2(!block.text.contains(QRegularExpression(QRegularExpression::escape(keys) + u"(?![\\w+])"_s)),
                             qPrintable(block.text));
            }
        }
    }

    void every_file_is_a_page()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            QStringList files = QDir(u":/countersign/help/"_s + language).entryList();
            files.replaceInStrings(u".txt"_s, QString());
            QStringList listed = helpPages();
            files.sort();
            listed.sort();
            QCOMPARE(files, listed);
        }
    }

    /// Every cause that `explain` can name is on one page, under its id, with its sentences.
    void every_cause_is_on_a_page()
    {
        for (const CauseInfo &info : causeVocabulary()) {
            for (const QString &page : helpPages()) {
                const QString text = helpSource(page);
                const bool isItsPage = page == u"causes-"_s + QString::fromLatin1(info.family);
                QVERIFY2(text.contains(u'`' + QString::fromLatin1(info.id) + u'`') == isItsPage,
                         qPrintable(page + u' ' + QString::fromLatin1(info.id)));
                QVERIFY2(!isItsPage || text.contains(explained({info.id, {}}, {})), info.id.constData());
            }
        }
        QVERIFY(!helpSource(u"causes-secret"_s).contains(u"% causes"_s));
    }

    void reads_blocks()
    {
        const QVector<HelpBlock> blocks =
            helpBlocks(u"# Title\n\nOne\ntwo\n\n## Head\n- item\n  goes on\n- next\n@ send\n    code  x\n    y\n"_s);
        QCOMPARE(blocks,
                 QVector<HelpBlock>({{HelpBlock::Kind::Title, u"Title"_s},
                                     {HelpBlock::Kind::Paragraph, u"One two"_s},
                                     {HelpBlock::Kind::Heading, u"Head"_s},
                                     {HelpBlock::Kind::Item, u"item goes on"_s},
                                     {HelpBlock::Kind::Item, u"next"_s},
                                     {HelpBlock::Kind::Action, u"send"_s},
                                     {HelpBlock::Kind::Code, u"code  x\ny"_s}}));
        QCOMPARE(helpBlocks(u"甲\n乙\n"_s).constFirst().text, u"甲乙"_s);
        QVERIFY(helpBlocks({}).isEmpty());
    }

    void markup_stays_text()
    {
        House house;
        const QString hostile =
            u"# <img src=\"file:///etc/passwd\">\n\n<a href='http://evil.example'>x</a> `<b>` &amp;\n\n- <script>\n@ <i>no</i>\n    <pre>\n"_s;
        QTextBrowser shown;
        shown.setHtml(helpHtml(helpBlocks(hostile), actionsOf(house)));
        const QString text = shown.toPlainText();
        for (const QString &part : {u"<img src=\"file:///etc/passwd\">"_s, u"<a href='http://evil.example'>x</a>"_s, u"<b>"_s, u"&amp;"_s,
                                    u"<script>"_s, u"<i>no</i>"_s, u"<pre>"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
        QVERIFY(!shown.toHtml().contains(u"<a "_s));
        QVERIFY(!text.contains(QChar::ObjectReplacementCharacter)); // no picture
    }

    void page_says_the_keys_of_now()
    {
        House house;
        HelpDialog help(actionsOf(house), &house.window);
        help.showPage(u"signature"_s);
        auto *text = help.findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains(u"Ctrl+Shift+Enter"_s));
        QVERIFY(actionsOf(house).setKeys(u"sign-only"_s, Qt::Key_F7));
        QVERIFY(!text->toPlainText().contains(u"Ctrl+Shift+Enter"_s));
        QVERIFY(text->toPlainText().contains(u"F7"_s));
    }

    void search_keeps_the_pages_that_hold_it()
    {
        House house;
        HelpDialog help(actionsOf(house), &house.window);
        help.show();
        auto *field = help.findChild<QLineEdit *>(u"searchHelp"_s);
        auto *index = help.findChild<QListWidget *>(u"helpPages"_s);
        const auto shown = [index] {
            int rows = 0;
            for (int row = 0; row < index->count(); ++row)
                rows += index->item(row)->isHidden() ? 0 : 1;
            return rows;
        };
        QCOMPARE(shown(), int(helpPages().size()));
        QTest::keyClicks(field, u"cancelling"_s);
        QCOMPARE(shown(), 1);
        QCOMPARE(help.page(), u"acm"_s);
        QVERIFY(!help.findChild<QTextBrowser *>()->extraSelections().isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(shown(), int(helpPages().size()));
        QVERIFY(help.isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!help.isVisible());
    }

    void f1_leads_to_the_page_of_the_pane()
    {
        House house;
        QVERIFY(house.workspace.open(house.store.find(u"ecs"_s, u"DescribeRegions"_s).value()));
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        const auto page = [&house](QWidget *pane) {
            house.window.activateWindow();
            if (!QTest::qWaitForWindowActive(&house.window))
                return u"the window is not active"_s;
            pane->setFocus();
            QTest::keyClick(house.window.focusWidget(), Qt::Key_F1);
            auto *help = house.window.findChild<HelpDialog *>();
            const QString shown = help ? help->page() : QString();
            if (help)
                help->close();
            return shown;
        };
        QCOMPARE(page(house.window.findChild<ServiceTreePane *>()->findChild<QLineEdit *>()), u"tree"_s);
        QCOMPARE(page(house.window.findChild<OperationPane *>()->findChild<QLineEdit *>()), u"form"_s);
        QCOMPARE(page(house.window.findChild<ResponsePane *>()->findChild<QTabBar *>()), u"response"_s);
        QCOMPARE(page(house.window.findChild<SignaturePane *>()->findChild<QTabBar *>()), u"signature"_s);
        QCOMPARE(page(house.window.findChild<QLineEdit *>(u"endpoint"_s)), u"profiles"_s);
    }

    void f1_leads_to_the_page_of_the_dialog()
    {
        House house;
        const auto page = [](QDialog *dialog) {
            const QString shown = helpPageOf(dialog->focusWidget() ? dialog->focusWidget() : dialog);
            delete dialog;
            return shown;
        };
        QWidget *window = &house.window;
        const Error question{ErrorKind::HostNotBound, u"The host is not one of this profile's"_s, u"evil.example"_s};
        QCOMPARE(page(new ProfilesDialog(house.profiles, {}, window)), u"profiles"_s);
        QCOMPARE(page(new QuestionSheet(question, practiceProfile(), u"https://evil.example"_s, window)), u"questions"_s);
        QCOMPARE(page(new PreferencesDialog(house.settings, window)), u"preferences"_s);
        QCOMPARE(page(new ShortcutsDialog(actionsOf(house), house.window.menuBar(), window)), u"preferences"_s);
        QCOMPARE(page(new CopyMomentSheet(window)), u"signature"_s);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
