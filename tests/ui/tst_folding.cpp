// SPDX-License-Identifier: GPL-3.0-or-later
// The window at other widths, sizes of text and languages: nothing that a person did gets lost on the way.
#include "tests/ui/house.h"
#include "tests/ui/languages.h"
#include "ui/panes/desk.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/badgetabbar.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/profilebar.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <optional>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The theme and the settings as the program ties them.
void tie(Settings &settings)
{
    QObject::connect(&settings, &Settings::changed, qApp, [&settings] { Theme::current().setZoom(settings.value(setting::zoomPercent)); });
}

QLineEdit *field(const House &house, const QString &name)
{
    return house.window.findChild<QLineEdit *>(name);
}

} // namespace

class TestFolding : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void cleanup() { Theme::current().setZoom(100); }

    void arrangement_by_width_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("arrangement");
        QTest::newRow("1440") << 1440 << 100 << int(Desk::Arrangement::Wide);
        QTest::newRow("1100") << 1100 << 100 << int(Desk::Arrangement::Wide);
        QTest::newRow("1099") << 1099 << 100 << int(Desk::Arrangement::Folded);
        QTest::newRow("760") << 760 << 100 << int(Desk::Arrangement::Folded);
        QTest::newRow("759") << 759 << 100 << int(Desk::Arrangement::Narrow);
        QTest::newRow("640") << 640 << 100 << int(Desk::Arrangement::Narrow);
        QTest::newRow("1920 at 200 %") << 1920 << 200 << int(Desk::Arrangement::Folded);
        QTest::newRow("1000 at 50 %") << 1000 << 50 << int(Desk::Arrangement::Wide);
    }

    void arrangement_by_width()
    {
        QFETCH(const int, width);
        QFETCH(const int, zoom);
        QFETCH(const int, arrangement);
        Theme::current().setZoom(zoom);
        House house({}, {width, 800});
        QVERIFY(house.open(u"ecs"_s, u"DescribeRegions"_s));
        QTRY_COMPARE(house.window.width(), width); // its content does not force it wider
        auto *desk = house.window.findChild<Desk *>();
        QCOMPARE(int(desk->arrangement()), arrangement);
        const bool isWide = desk->arrangement() == Desk::Arrangement::Wide;
        QCOMPARE(house.window.findChild<ServiceTreePane *>()->isVisible(), isWide);
        QCOMPARE(house.window.findChild<QToolButton *>(u"openTree"_s)->isVisible(), !isWide);
        QCOMPARE(house.window.findChild<BadgeTabBar *>(u"resultTabs"_s)->isVisible(), !isWide);
        QCOMPARE(house.window.findChild<ResponsePane *>()->isVisible(), isWide);
        QCOMPARE(house.window.findChild<SignaturePane *>()->isVisible(), desk->arrangement() != Desk::Arrangement::Narrow);
    }

    void answer_shows_on_its_tab()
    {
        House house({}, {1000, 700});
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        auto *tabs = house.window.findChild<BadgeTabBar *>(u"resultTabs"_s);
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->accessibleTabName(0), u"Response"_s);
        QCOMPARE(tabs->currentIndex(), 1);
        QSignalSpy answered(session, &SigningSession::exchanged);
        house.window.send();
        QTRY_COMPARE(tabs->currentIndex(), 0); // while it is waited for: sending is what one does to see the answer
        QVERIFY(answered.wait(5000));
        QTRY_COMPARE(tabs->accessibleTabName(0), u"Response, 200 OK"_s);
        QVERIFY(house.window.findChild<ResponsePane *>()->isVisible());
        QVERIFY(!house.window.findChild<SignaturePane *>()->isVisible());

        // Wider again: both in sight, heads back in their panes; then narrow again.
        house.window.resize(1280, 800);
        QTRY_VERIFY(house.window.findChild<SignaturePane *>()->isVisible());
        QVERIFY(house.window.findChild<ResponsePane *>()->isVisible());
        QVERIFY(!tabs->isVisible());
        house.window.resize(1000, 700);
        QTRY_VERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void answer_leaves_alone_what_was_chosen_meanwhile()
    {
        House house({}, {700, 700});
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        auto *tabs = house.window.findChild<BadgeTabBar *>(u"resultTabs"_s);
        QCOMPARE(tabs->count(), 3);
        house.window.activateWindow();
        field(house, u"ResourceType"_s)->setFocus();
        QSignalSpy answered(session, &SigningSession::exchanged);
        house.window.send();
        QTRY_COMPARE(tabs->currentIndex(), 1);
        QCOMPARE(house.window.focusWidget(), tabs); // not lost with the field
        tabs->setCurrentIndex(0);
        QVERIFY(answered.wait(5000));
        QCOMPARE(tabs->currentIndex(), 0);

        session->setEndpointText(u"no endpoint"_s); // stopped before it leaves
        house.window.send();
        QTRY_COMPARE(tabs->currentIndex(), 1);
    }

    void views_of_a_folded_pane_are_a_combo_box()
    {
        House house({}, {1000, 700});
        QVERIFY(house.open(u"ecs"_s, u"DescribeRegions"_s));
        auto *signature = house.window.findChild<SignaturePane *>();
        QComboBox *views = nullptr;
        for (QComboBox *box : house.window.findChildren<QComboBox *>()) {
            if (box->isVisible() && box->findText(u"Trace"_s) >= 0)
                views = box;
        }
        QVERIFY(views);
        QCOMPARE(views->currentText(), u"Trace"_s);
        QTest::keyClick(views, Qt::Key_Down);
        QCOMPARE(signature->view(), SignaturePane::View::Request);
        signature->setView(SignaturePane::View::Trace);
        QCOMPARE(views->currentText(), u"Trace"_s);
    }

    void tree_opens_over_the_form()
    {
        House house({}, {1000, 700});
        house.window.activateWindow();
        QVERIFY(house.open(u"ecs"_s, u"DescribeRegions"_s));
        auto *tree = house.window.findChild<ServiceTreePane *>();
        QLineEdit *endpoint = field(house, u"endpoint"_s);
        endpoint->setFocus();
        QAction *toggle = nullptr;
        for (QAction *action : house.window.actions()) {
            if (action->objectName() == u"toggle-tree")
                toggle = action;
        }
        QVERIFY(toggle && !toggle->isChecked());
        const QRect before = house.window.findChild<DocumentTabBar *>()->geometry();
        toggle->trigger();
        QVERIFY(tree->isVisible());
        QVERIFY(toggle->isChecked());
        QCOMPARE(house.window.findChild<DocumentTabBar *>()->geometry(), before); // over the form, not beside it
        QTRY_VERIFY(field(house, u"filterOperations"_s)->hasFocus());

        // Esc clears the filter first, then closes; the focus is where it was.
        QTest::keyClicks(field(house, u"filterOperations"_s), u"abc"_s);
        QTest::keyClick(field(house, u"filterOperations"_s), Qt::Key_Escape);
        QVERIFY(tree->isVisible());
        QTest::keyClick(field(house, u"filterOperations"_s), Qt::Key_Escape);
        QVERIFY(!tree->isVisible());
        QVERIFY(!toggle->isChecked());
        QTRY_VERIFY(endpoint->hasFocus());

        // A click beside it closes it; a choice in it as well.
        QTest::mouseClick(house.window.findChild<QToolButton *>(u"openTree"_s), Qt::LeftButton);
        QVERIFY(tree->isVisible());
        QTest::mouseClick(house.window.findChild<SignaturePane *>(), Qt::LeftButton, {}, {400, 300});
        QVERIFY(!tree->isVisible());
        toggle->trigger();
        QTest::keyClicks(field(house, u"filterOperations"_s), u"describevpcs"_s);
        QTest::keyClick(field(house, u"filterOperations"_s), Qt::Key_Return);
        QVERIFY(!tree->isVisible());
        QCOMPARE(house.window.currentSession()->operation().id.name, u"DescribeVpcs"_s);
    }

    void form_is_a_tab_of_the_smallest_window()
    {
        House house({}, {640, 480});
        SigningSession *session = house.open(u"ecs"_s, u"DescribeInstances"_s);
        QTRY_VERIFY(session->preparation().wire.has_value() || !session->preparation().built.problems.isEmpty());
        QCOMPARE(house.window.size(), QSize(640, 480));
        auto *tabs = house.window.findChild<BadgeTabBar *>(u"resultTabs"_s);
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(0), u"Form"_s);
        QCOMPARE(tabs->currentIndex(), 0);
        tabs->setCurrentIndex(2);
        QVERIFY(!house.window.findChild<DocumentTabBar *>()->isVisible());
        session->focus(Origin::parameter(u"RegionId"_s)); // as a click on its bytes does
        QCOMPARE(tabs->currentIndex(), 0);
        QVERIFY(house.window.findChild<DocumentTabBar *>()->isVisible());
    }

    void chosen_widths_stay_with_their_arrangement()
    {
        House house({}, {1000, 700});
        QVERIFY(house.open(u"ecs"_s, u"DescribeRegions"_s));
        auto *work = qobject_cast<QSplitter *>(house.window.findChild<SignaturePane *>()
                                                   ->window()
                                                   ->findChild<DocumentTabBar *>()
                                                   ->parentWidget()
                                                   ->parentWidget()
                                                   ->parentWidget());
        QVERIFY(work);
        work->setSizes({390, 600});
        emit work->splitterMoved(390, 1);
        const int chosen = work->sizes().constFirst();
        house.window.resize(1280, 800);
        QTRY_COMPARE(work->sizes().constFirst(), 400); // the design's, as nobody chose another here
        house.window.resize(1000, 700);
        QTRY_COMPARE(work->sizes().constFirst(), chosen);
        QVERIFY(!house.workspace.layout(u"desk-folded"_s).isEmpty());
        QVERIFY(house.workspace.layout(u"desk"_s).isEmpty());
    }

    void a_window_made_anew_shows_the_same_answers_data()
    {
        QTest::addColumn<bool>("byLanguage");
        QTest::newRow("size of text") << false;
        QTest::newRow("language") << true;
    }

    /// The practice badge, a refusal with what its comparison found, the latest calls.
    void a_window_made_anew_shows_the_same_answers()
    {
        QFETCH(const bool, byLanguage);
        House house({}, {1920, 1000}); // both sizes of text leave the response in sight
        tie(house.settings);
        const auto call = [&](SigningSession *session) {
            QSignalSpy answered(session, &SigningSession::exchanged);
            session->send();
            return answered.wait(5000);
        };
        const auto pane = [&] { return house.window.findChild<ResponsePane *>(); };
        const auto badge = [&] { return pane()->findChild<Badge *>(); };
        const auto card = [&] { return pane()->findChild<NoticeCard *>(); };
        SigningSession *regions = house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(regions->preparation().wire.has_value());
        QVERIFY(call(regions));
        QVERIFY(badge()->isVisible());
        SigningSession *zones = house.open(u"ecs"_s, u"DescribeZones"_s);
        const Profile wrong{.id = u"wrong"_s, .name = u"Wrong"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "testid"};
        QFuture<Result<void>> saved = house.profiles.save(wrong, Secret(QByteArray("another secret")));
        QTRY_VERIFY(saved.isFinished());
        zones->setEndpointText(QString::fromLatin1(house.practice.url()));
        house.workspace.setProfile(wrong);
        QTRY_VERIFY(!zones->credentialError());
        QVERIFY(call(zones));
        const QString about = card()->content().about;
        QVERIFY2(about.contains(u"Wrong"_s), qPrintable(about));
        QVERIFY2(card()->content().todo.contains(u"verdict"_s), qPrintable(card()->content().todo));

        const QPointer<ResponsePane> before = pane();
        std::optional<InChinese> chinese;
        if (byLanguage)
            chinese.emplace();
        else
            house.settings.set(setting::zoomPercent, 120);
        QTRY_VERIFY(!before);
        QTRY_VERIFY(pane() && card()->isVisible());
        QVERIFY(!badge()->isVisible());
        QVERIFY2(card()->content().about.contains(u"Wrong"_s), qPrintable(card()->content().about));
        const QString todo = card()->content().todo;
        QVERIFY2(todo.contains(byLanguage ? u"结论"_s : u"verdict"_s), qPrintable(todo));

        house.workspace.setCurrent(house.workspace.indexOf(regions));
        QVERIFY(badge()->isVisible());
        QVERIFY(!card()->isVisible());
        house.open(u"ecs"_s, u"DescribeImages"_s);
        const auto offered = [&] {
            QStringList texts;
            for (const auto *button : pane()->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text().contains(u" · "_s))
                    texts.append(button->text());
            }
            return texts;
        };
        QTRY_COMPARE(offered(), QStringList({u"DescribeZones · 400 IncompleteSignature"_s, u"DescribeRegions · 200 OK"_s}));
    }

    void zoom_keeps_focus_cursor_and_views()
    {
        House house;
        tie(house.settings);
        house.window.activateWindow();
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        QSignalSpy answered(session, &SigningSession::exchanged);
        house.window.send();
        QVERIFY(answered.wait(5000));
        house.window.findChild<ResponsePane *>()->setView(ResponsePane::View::Headers);
        QLineEdit *endpoint = field(house, u"endpoint"_s);
        endpoint->setFocus();
        endpoint->setSelection(3, 4);
        const int height = house.window.findChild<ProfileBar *>()->height();

        QPoint where = house.window.rect().center();
        QWheelEvent notch(where, house.window.mapToGlobal(where), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&house.window, &notch);
        QCOMPARE(house.settings.value(setting::zoomPercent), 110);
        QTRY_VERIFY(house.window.findChild<ProfileBar *>()->height() > height);
        QCOMPARE(house.window.focusWidget(), field(house, u"endpoint"_s));
        QCOMPARE(field(house, u"endpoint"_s)->selectionStart(), 3);
        QCOMPARE(field(house, u"endpoint"_s)->selectionLength(), 4);
        auto *response = house.window.findChild<ResponsePane *>();
        QCOMPARE(response->view(), ResponsePane::View::Headers);
        QCOMPARE((*session->lastResult())->status, 200);

        auto *zoom = house.window.findChild<QToolButton *>(u"zoom"_s);
        QCOMPARE(zoom->text(), u"110 %"_s);
        QTest::mouseClick(zoom, Qt::LeftButton);
        QCOMPARE(house.settings.value(setting::zoomPercent), 100);
        QTRY_COMPARE(house.window.findChild<ProfileBar *>()->height(), height);
        // Never beyond its ends.
        for (int i = 0; i < 20; ++i)
            QApplication::sendEvent(&house.window, &notch);
        QCOMPARE(house.settings.value(setting::zoomPercent), 200);
        QTRY_COMPARE(house.window.findChild<QToolButton *>(u"zoom"_s)->text(), u"200 %"_s);
    }
};

QTEST_MAIN(TestFolding)
#include "tst_folding.moc"
