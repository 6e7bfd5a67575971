// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an operation on a real session: built-in catalogue, schemes, practice gateway.
#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/valuegenerator.h"
#include "ui/editors/fieldedit.h"
#include "ui/editors/jsoneditor.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/serversblock.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentcontrol.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_OperationPane : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        (new Theme(qApp))->install();
        const Result<void> opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
    }

    void init()
    {
        m_practice = std::make_unique<PracticeGateway>(m_catalogue, m_clock);
        m_session =
            std::make_unique<SigningSession>(SessionParts{m_catalogue, m_schemes, m_profiles, m_transport, *m_practice, m_clock, m_nonces});
        m_pane = std::make_unique<OperationPane>(*m_session);
        m_pane->resize(490, 800);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_session.reset();
        m_practice.reset();
    }

    void fieldGoesThroughItsStates()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        QVERIFY(m_pane->reveal(u"InstanceName"_s));
        auto *name = field(u"InstanceName"_s);
        auto *sent = check(u"Send InstanceName"_s);
        QVERIFY(name && sent);
        QCOMPARE(name->state(), ValueState::NotSent);
        QCOMPARE(fieldState(name), FieldState::NotSent);

        QTest::keyClicks(name, u"web"_s);
        QVERIFY(value(u"InstanceName"_s) == (ParameterValue{.text = u"web"_s}));
        QCOMPARE(name->state(), ValueState::Set);
        QCOMPARE(fieldState(name), FieldState::Set);
        QVERIFY2(sent->isChecked(), "typing ticks the box");

        sent->click();
        QVERIFY(value(u"InstanceName"_s) == (ParameterValue{.text = u"web"_s, .sent = false}));
        QCOMPARE(name->state(), ValueState::Aside);
        QCOMPARE(name->text(), u"web"_s);
        sent->click();
        QCOMPARE(name->state(), ValueState::Set);

        for (int i = 0; i < 3; ++i)
            QTest::keyClick(name, Qt::Key_Backspace);
        QVERIFY2(!value(u"InstanceName"_s), "deleting the last character takes it back");
        QCOMPARE(name->state(), ValueState::NotSent);

        QTest::keyClick(name, Qt::Key_Backspace, Qt::ControlModifier);
        QVERIFY(value(u"InstanceName"_s) == ParameterValue{});
        QCOMPARE(name->state(), ValueState::Empty);
        QVERIFY(sent->isChecked());
        QTest::keyClick(name, Qt::Key_Backspace);
        QCOMPARE(name->state(), ValueState::NotSent);

        sent->click();
        QCOMPARE(name->state(), ValueState::Empty);
        sent->click();
        QVERIFY(!value(u"InstanceName"_s));
    }

    void configurationsHaveLines()
    {
        open(u"acm"_s, u"PublishConfig"_s);
        QVERIFY(m_pane->reveal(u"content"_s));
        auto *area = m_pane->findChild<FieldArea *>(u"content"_s);
        QVERIFY(area);
        QCOMPARE(area->accessibleName(), u"content"_s);
        QTest::keyClicks(area, u"a=1"_s);
        QTest::keyClick(area, Qt::Key_Return);
        area->insertPlainText(u"中文: 值\n"_s);
        QCOMPARE(value(u"content"_s)->text, u"a=1\n中文: 值\n"_s);
        QTRY_VERIFY(m_session->preparation().built.request.form.size() == 1);
        QCOMPARE(m_session->preparation().built.request.form.constFirst().value.bytes(), QByteArray("a=1\n\xd6\xd0\xce\xc4: \xd6\xb5\n"));
    }

    void listedServersAreShown()
    {
        const auto *block = m_pane->findChild<ServersBlock *>();
        QVERIFY(block);
        open(u"ecs"_s, u"DescribeInstances"_s);
        QVERIFY(!block->isVisible());
        open(u"acm"_s, u"GetConfig"_s);
        QTRY_VERIFY(block->isVisible());
        const auto texts = [block] {
            QStringList lines;
            for (const auto *label : block->findChildren<PlainLabel *>())
                if (label->isVisible())
                    lines.append(label->text());
            return lines.join(u'\n');
        };
        QVERIFY2(texts().contains("when you send"_L1), qPrintable(texts()));
        for (const auto &[path, text] : {std::pair{u"tenant"_s, u"ns"_s}, {u"group"_s, u"g"_s}, {u"dataId"_s, u"d"_s}})
            m_session->setValue(path, {.text = text});
        QTRY_VERIFY(m_session->preparation().wire);
        QSignalSpy exchanged(m_session.get(), &SigningSession::exchanged);
        m_session->send();
        QVERIFY(exchanged.wait());
        const QString authority = QString::fromLatin1(m_session->usedServer()->authority());
        QVERIFY2(texts().contains(QString(u"To "_s + authority + u", as listed at"_s)), qPrintable(texts()));
        button(u"Servers"_s)->click();
        QVERIFY2(texts().contains("The key may go to them"_L1), qPrintable(texts()));
        QVERIFY2(texts().endsWith(QString(u'\n' + authority)), qPrintable(texts()));

        m_session->setEndpointText(u"http://127.0.0.1:1"_s);
        m_session->send();
        QVERIFY(exchanged.wait());
        QVERIFY2(texts().contains("refuses the connection"_L1), qPrintable(texts()));
    }

    void exampleIsNeverAValue()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        auto *zone = field(u"ZoneId"_s);
        QVERIFY(!zone->placeholderText().isEmpty());
        QTRY_VERIFY(!m_session->preparation().built.request.query.isEmpty());
        QVERIFY(!findField(m_session->preparation().built.request.query, "ZoneId"));
        zone->setFocus();
        QTRY_VERIFY(button(u"Fill in "_s + zone->placeholderText()));
        button(u"Fill in "_s + zone->placeholderText())->click();
        QCOMPARE(value(u"ZoneId"_s)->text, zone->placeholderText());
    }

    void booleanAndChoice()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        find(u"DryRun"_s);
        auto *dryRun = m_pane->findChild<SegmentControl *>(u"DryRun"_s);
        QVERIFY(dryRun);
        QCOMPARE(dryRun->accessibleName(), u"DryRun"_s);
        static_cast<QAbstractButton *>(dryRun->segment(1))->click();
        QCOMPARE(value(u"DryRun"_s)->text, u"true"_s);
        static_cast<QAbstractButton *>(dryRun->segment(0))->click();
        QVERIFY(!value(u"DryRun"_s));
        m_session->setValue(u"DryRun"_s, ParameterValue{.text = u"True"_s});
        QVERIFY2(dryRun->isHidden(), "a value that is neither shows as text");
        QCOMPARE(field(u"DryRun"_s, false)->text(), u"True"_s);

        open(u"sms"_s, u"CreateMigproject"_s);
        auto *type = m_pane->findChild<QComboBox *>(u"type"_s);
        QVERIFY(type);
        QVERIFY(!type->isEditable());
        QCOMPARE(type->currentIndex(), -1);
        QTest::keyClick(type, Qt::Key_Down);
        QCOMPARE(value(u"type"_s)->text, u"MIGRATE_BLOCK"_s);
        QTest::keyClick(type, Qt::Key_Delete);
        QVERIFY(!value(u"type"_s));
        m_session->setValue(u"type"_s, ParameterValue{.text = u"OTHER"_s});
        QCOMPARE(type->currentText(), u"OTHER"_s);
        QTRY_COMPARE(fieldState(type), FieldState::Warn);
    }

    /// Their "toggle" is no click.
    void screenReadersToggle()
    {
        const auto toggle = [](QWidget *button) {
            QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        };
        open(u"ecs"_s, u"DescribeInstances"_s);
        find(u"DryRun"_s);
        toggle(m_pane->findChild<SegmentControl *>(u"DryRun"_s)->segment(1));
        QCOMPARE(value(u"DryRun"_s)->text, u"true"_s);
        toggle(check(u"Send DryRun"_s));
        QVERIFY(!value(u"DryRun"_s)->sent);
        toggle(check(u"Send DryRun"_s));
        QVERIFY(value(u"DryRun"_s)->sent);
    }

    void regionOffersTheServicesRegions()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        auto *region = m_pane->findChild<QComboBox *>(u"RegionId"_s);
        QVERIFY(region);
        QVERIFY(region->isEditable());
        QVERIFY(region->findText(u"cn-hangzhou"_s) >= 0);
        region->lineEdit()->selectAll();
        QTest::keyClicks(region->lineEdit(), u"mars-1"_s);
        QCOMPARE(value(u"RegionId"_s)->text, u"mars-1"_s);
    }

    void listGrowsMovesAndShrinks()
    {
        open(u"vpc"_s, u"DescribeVpcs"_s);
        find(u"Tag"_s);
        button(u"Add Tag"_s)->click();
        QVERIFY2(!value(u"Tag.1.Key"_s), "an added row sends nothing by itself");
        auto *key = field(u"Tag.1.Key"_s);
        QVERIFY(key);
        QTRY_VERIFY(key->hasFocus());
        QTest::keyClicks(key, u"env"_s);
        QTest::keyClicks(field(u"Tag.1.Value"_s), u"prod"_s);
        QTest::keyClick(field(u"Tag.1.Value"_s), Qt::Key_Return);
        QTRY_VERIFY(field(u"Tag.2.Key"_s));
        QTRY_VERIFY2(field(u"Tag.2.Key"_s)->hasFocus(), "Enter in the last field adds a row");
        QTest::keyClicks(field(u"Tag.2.Key"_s), u"role"_s);

        QTest::keyClick(field(u"Tag.2.Key"_s), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(value(u"Tag.1.Key"_s)->text, u"role"_s);
        QCOMPARE(field(u"Tag.1.Key"_s)->text(), u"role"_s);
        QCOMPARE(value(u"Tag.2.Value"_s)->text, u"prod"_s);
        QVERIFY(field(u"Tag.1.Key"_s)->hasFocus());

        button(u"Remove Tag.1"_s)->click();
        QTRY_COMPARE(m_session->values().itemCount(u"Tag"_s), 1);
        QCOMPARE(value(u"Tag.1.Key"_s)->text, u"env"_s);
        QVERIFY2(field(u"Tag.1.Key"_s)->hasFocus(), "removal leads to the next row");
        button(u"Undo removing Tag.1"_s)->click();
        QCOMPARE(value(u"Tag.1.Key"_s)->text, u"role"_s);
        QCOMPARE(value(u"Tag.2.Key"_s)->text, u"env"_s);

        check(u"Send Tag"_s)->click();
        QVERIFY(!m_session->values().isSentAtOrBelow(u"Tag"_s));
        QCOMPARE(field(u"Tag.2.Key"_s)->state(), ValueState::Aside);
        check(u"Send Tag"_s)->click();
        QVERIFY(m_session->values().isSentAtOrBelow(u"Tag"_s));
    }

    void twinsInLowerCaseStayOutOfTheWay()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        find(u"Tag"_s);
        button(u"Add Tag"_s)->click();
        QVERIFY(field(u"Tag.1.Key"_s) && field(u"Tag.1.Value"_s));
        QVERIFY(!field(u"Tag.1.key"_s));
        m_session->setValue(u"Tag.1.key"_s, ParameterValue{.text = u"x"_s});
        QVERIFY2(field(u"Tag.1.key"_s), "what is set is seen");
    }

    void jsonForAWholeList()
    {
        open(u"vpc"_s, u"DescribeVpcs"_s);
        ParameterValues values;
        values.set(u"Tag"_s, ParameterValue{.kind = ParameterValue::Kind::Json, .text = u"[{\"Key\":\"a\"}]"_s});
        m_session->setValues(values);
        auto *area = m_pane->findChild<FieldArea *>(u"Tag"_s);
        QVERIFY(area);
        QCOMPARE(area->toPlainText(), u"[{\"Key\":\"a\"}]"_s);
        area->setFocus();
        QTest::keyClick(area, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(area, Qt::Key_Backspace);
        QCOMPARE(value(u"Tag"_s)->kind, ParameterValue::Kind::Json);
        QCOMPARE(value(u"Tag"_s)->text, u"[{\"Key\":\"a\"}"_s);
        QTRY_COMPARE(fieldState(area), FieldState::Bad);
        m_session->unsetValue(u"Tag"_s);
        QTRY_VERIFY(!area->isVisible());
        QVERIFY(button(u"Add Tag"_s)->isVisible());
        QVERIFY(m_session->values().paths().filter(u"Tag"_s).isEmpty());
    }

    void dottedNamesFormGroups()
    {
        open(u"ecs"_s, u"RunInstances"_s);
        QVERIFY(m_pane->reveal(u"SystemDisk.Size"_s));
        auto *size = field(u"SystemDisk.Size"_s);
        QVERIFY(size);
        QTRY_VERIFY(size->hasFocus());
        QTest::keyClicks(size, u"40"_s);
        QCOMPARE(value(u"SystemDisk.Size"_s)->text, u"40"_s);
        QVERIFY(check(u"Send SystemDisk.Size"_s)->isChecked());
        QTRY_VERIFY(findField(m_session->preparation().built.request.query, "SystemDisk.Size"));
        QVERIFY(m_session->preparation().built.problems.isEmpty());
    }

    void problemsStandUnderTheirFields()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        auto *problems = m_pane->findChild<QListWidget *>(u"Problems"_s);
        QVERIFY(problems);
        QCOMPARE(problems->accessibleName(), u"Problems"_s);
        QTest::keyClicks(field(u"MaxResults"_s), u"many"_s);
        QTRY_COMPARE(problems->count(), 1);
        QVERIFY(problems->isVisible());
        QCOMPARE(fieldState(field(u"MaxResults"_s)), FieldState::Warn);
        QVERIFY(named(u"The service's description asks for a whole number"_s)->isVisible());

        m_session->unsetValue(u"RegionId"_s);
        QTRY_COMPARE(problems->count(), 2);
        QVERIFY2(!named(u"The service requires RegionId"_s), "an untouched field only says that it is required");
        const QRect second = problems->visualItemRect(problems->item(0));
        QTest::mouseClick(problems->viewport(), Qt::LeftButton, {}, second.center());
        QTRY_COMPARE(m_session->focused().name, problems->item(0)->data(Qt::UserRole).toString());

        m_session->unsetValue(u"MaxResults"_s);
        m_session->setValue(u"RegionId"_s, ParameterValue{.text = u"cn-hangzhou"_s});
        QTRY_VERIFY(!problems->isVisible());
        QTRY_VERIFY(!named(u"The service's description asks for a whole number"_s)->isVisible());
    }

    void focusGoesBothWays()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        QSignalSpy focus(m_session.get(), &SigningSession::focusChanged);
        field(u"VpcId"_s)->setFocus();
        QTRY_COMPARE(m_session->focused(), Origin::parameter(u"VpcId"_s));
        QVERIFY(!field(u"EipAddresses.1"_s));
        m_session->setValue(u"Tag.2.Value"_s, ParameterValue{.text = u"x"_s});
        m_session->focus(Origin::parameter(u"Tag.2.Value"_s));
        QTRY_VERIFY(field(u"Tag.2.Value"_s)->hasFocus());
        QTRY_VERIFY(inSight(field(u"Tag.2.Value"_s)));
        m_session->focus(Origin::setting(u"Action"_s));
        QVERIFY2(field(u"Tag.2.Value"_s)->hasFocus(), "bytes of no field move nothing");
    }

    void tabGoesAsOneReads()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        QVERIFY(m_pane->reveal(u"Status"_s)); // a row that is made after the others
        auto *zone = field(u"ZoneId"_s);
        zone->setFocus();
        QTRY_VERIFY(button(u"Fill in "_s + zone->placeholderText()));
        QCoreApplication::processEvents();
        QStringList names;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names.append(QApplication::focusWidget()->accessibleName());
        }
        QCOMPARE(
            names,
            QStringList({u"Fill in cn-hangzhou-g"_s, u"Send InstanceNetworkType"_s, u"InstanceNetworkType"_s, u"Send SecurityGroupId"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"InstanceNetworkType"_s);

        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            seen.insert(QApplication::focusWidget()->accessibleName());
        }
        for (const QString &name : {u"Status"_s, u"Find a parameter"_s, u"Added for you"_s, u"Format"_s, u"RegionId"_s})
            QVERIFY2(seen.contains(name), qPrintable(name));
    }

    void filterAndToggle()
    {
        open(u"ecs"_s, u"RunInstances"_s);
        QVERIFY(!field(u"UserData"_s));
        find(u"userdata"_s);
        QVERIFY(field(u"UserData"_s)->isVisible());
        QVERIFY(!field(u"ImageId"_s)->isVisible());
        QTest::keyClicks(field(u"UserData"_s), u"abc"_s);
        find({});
        QVERIFY2(field(u"UserData"_s)->isVisible(), "what is set is never hidden");
        auto *required = qobject_cast<QAbstractButton *>(named(u"Required and set"_s));
        for (auto *segment : m_pane->findChildren<QAbstractButton *>()) {
            if (segment->text() == u"Required and set"_s)
                required = segment;
        }
        QVERIFY(required);
        required->click();
        QVERIFY(field(u"UserData"_s)->isVisible());
        QVERIFY(!field(u"ImageId"_s)->isVisible());
    }

    void everyParameterIsReachable()
    {
        open(u"ecs"_s, u"RunInstances"_s);
        for (auto *more : m_pane->findChildren<QAbstractButton *>()) {
            if (more->isVisible() && more->text().startsWith(u"Show "_s))
                more->click();
        }
        for (const Parameter &parameter : m_session->operation().parameters)
            QVERIFY2(m_pane->reveal(parameter.name), qPrintable(parameter.name));
    }

    void everyOperationOpens()
    {
        QElapsedTimer timer;
        timer.start();
        int operations = 0;
        for (const Service &service : m_catalogue.services()) {
            for (const OperationSummary &summary : service.operations) {
                QVERIFY2(m_session->setOperation(summary.id), qPrintable(summary.id.text()));
                const ParameterValues values = generatedValues(m_session->operation(), 1, Generation::Valid);
                m_session->setValues(values);
                const QStringList paths = values.paths();
                for (const QString &path : paths)
                    QVERIFY2(hasField(path), qPrintable(summary.id.text() + u" "_s + path));
                QVERIFY2(m_session->values() == values, qPrintable(summary.id.text()));
                ++operations;
            }
        }
        qInfo("%d forms with values in %lld ms", operations, timer.elapsed());
        QVERIFY(operations >= 855);
    }

    void largestFormOpensAtOnce()
    {
        open(u"ecs"_s, u"DescribeRegions"_s);
        const auto id = m_catalogue.find(u"ecs"_s, u"RunInstances"_s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_session->setOperation(*id));
        m_pane->grab();
        const qint64 milliseconds = timer.elapsed();
        qInfo("RunInstances made and painted in %lld ms", milliseconds);
        QVERIFY(milliseconds < 400);
    }

    void narrowPaneCutsNothing_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("operation");
        for (const int width : {320, 360, 400, 490}) { // the least stands beside the results in a window of 780
            QTest::addRow("%d RunInstances", width) << width << u"ecs"_s << u"RunInstances"_s;
            QTest::addRow("%d CreateTask", width) << width << u"sms"_s << u"CreateTask"_s;
        }
    }
    void narrowPaneCutsNothing()
    {
        QFETCH(const int, width);
        QFETCH(const QString, product);
        QFETCH(const QString, operation);
        open(product, operation);
        m_session->setValues(generatedValues(m_session->operation(), 3, Generation::Everything));
        m_pane->resize(width, 800);
        QCoreApplication::processEvents();
        QCOMPARE(m_pane->width(), width);
        QVERIFY2(m_pane->minimumSizeHint().width() <= width, qPrintable(QString::number(m_pane->minimumSizeHint().width())));
        const auto *area = m_pane->findChild<QScrollArea *>();
        QVERIFY(area);
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(u"%1 in %2"_s.arg(area->widget()->minimumSizeHint().width()).arg(area->viewport()->width())));
    }

    void headShowsAndSetsTheTarget()
    {
        open(u"ecs"_s, u"DescribeInstances"_s);
        auto *method = m_pane->findChild<QComboBox *>(u"Method"_s);
        QCOMPARE(method->accessibleName(), u"Method"_s);
        QVERIFY(method->isVisible());
        QTest::keyClick(method, Qt::Key_Down);
        QCOMPARE(m_session->method(), QByteArray("POST"));
        auto *format = m_pane->findChild<QComboBox *>(u"Format"_s);
        QVERIFY(format->isVisible());
        QTest::keyClick(format, Qt::Key_Down);
        QCOMPARE(m_session->format(), QByteArray("XML"));
        open(u"sms"_s, u"ShowCertKey"_s);
        auto *scheme = m_pane->findChild<QComboBox *>(u"Scheme"_s);
        QVERIFY(scheme->isVisible());
        QVERIFY(!format->isVisible());
    }

    void addedForYouNamesEverything()
    {
        open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(named(u"Action, Version, Format, AccessKeyId, SignatureMethod, SignatureVersion, SignatureNonce, Timestamp"_s)
                    || button(u"Added for you"_s)->text().contains(u"8"_s));
        button(u"Added for you"_s)->click();
        QVERIFY(named(u"DescribeRegions"_s));
        QVERIFY(named(u"testid"_s));
        for (const auto *widget : m_pane->findChildren<QWidget *>())
            QVERIFY(!widget->accessibleName().contains(u"testsecret"_s));
    }

    void unknownValuesAreSeen()
    {
        open(u"ecs"_s, u"DescribeRegions"_s);
        m_session->setValue(u"Frobnicate"_s, ParameterValue{.text = u"x"_s});
        QTRY_VERIFY(field(u"Frobnicate"_s));
        QTRY_COMPARE(fieldState(field(u"Frobnicate"_s)), FieldState::Bad);
    }

private:
    void open(const QString &product, const QString &name)
    {
        const auto id = m_catalogue.find(product, name);
        QVERIFY2(id, qPrintable(product + u' ' + name));
        QVERIFY(m_session->setOperation(*id));
        QCoreApplication::processEvents();
    }
    std::optional<ParameterValue> value(const QString &path) const { return m_session->values().value(path); }
    /// The line of text that edits \p path; made and on the form, if not in sight.
    FieldEdit *field(const QString &path, bool byObjectName = true) const
    {
        for (auto *edit : m_pane->findChildren<FieldEdit *>()) {
            if (edit->accessibleName() == path && (!byObjectName || edit->objectName() == path))
                return edit;
        }
        return nullptr;
    }
    bool hasField(const QString &path) const
    {
        for (const auto *widget : m_pane->findChildren<QWidget *>()) {
            if (widget->accessibleName() == path)
                return true;
        }
        return false;
    }
    QWidget *named(const QString &name) const
    {
        for (auto *widget : m_pane->findChildren<QWidget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QCheckBox *check(const QString &name) const { return qobject_cast<QCheckBox *>(named(name)); }
    /// The button of that name; one in sight before one that is not.
    QAbstractButton *button(const QString &name) const
    {
        QAbstractButton *found = nullptr;
        for (auto *each : m_pane->findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == name && (!found || each->isVisible()))
                found = each;
        }
        return found;
    }
    void find(const QString &text) const { qobject_cast<QLineEdit *>(named(u"Find a parameter"_s))->setText(text); }
    bool inSight(const QWidget *widget) const
    {
        const auto *area = m_pane->findChild<QScrollArea *>();
        return area->viewport()->rect().contains(widget->mapTo(area->viewport(), widget->rect().center()));
    }

    QTemporaryDir m_home;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_home.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    SystemNonceSource m_nonces;
    std::unique_ptr<PracticeGateway> m_practice;
    std::unique_ptr<SigningSession> m_session;
    std::unique_ptr<OperationPane> m_pane;
};

QTEST_MAIN(tst_OperationPane)
#include "tst_operationpane.moc"
