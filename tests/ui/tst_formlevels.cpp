// SPDX-License-Identifier: GPL-3.0-or-later
// Members inside members: where their fields begin, how deep ones are opened, what a long form shows at first.
#include "tests/ui/difficultform.h"
#include "tests/ui/formroom.h"
#include "ui/editors/fieldedit.h"
#include "ui/editors/notelabel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_FormLevels : public QObject {
    Q_OBJECT

    static ServiceContents withParameters(const QVector<Parameter> &parameters)
    {
        ServiceContents contents = difficultService();
        contents.operations.first().parameters = parameters;
        return contents;
    }

private slots:
    void initTestCase() { (new Theme(qApp))->install(); }

    void fieldsOfAllLevelsBeginBelowEachOther()
    {
        const Parameter hours{.name = u"hours"_s, .type = ValueType::Integer};
        const Parameter stop{.name = u"stop"_s, .type = ValueType::Struct, .members = {hours}};
        FormRoom room(withParameters({{.name = u"ship"_s, .place = ParameterPlace::Part},
                                      {.name = u"leg"_s, .place = ParameterPlace::Part, .type = ValueType::Struct, .members = {stop}}}));
        QVERIFY(room.isOpen);
        QVERIFY(room.pane.reveal(u"leg.stop.hours"_s));
        QCoreApplication::processEvents();
        const auto left = [&room](const QString &path) { return room.found<FieldEdit>(path)->mapTo(&room.pane, QPoint()).x(); };
        QCOMPARE(left(u"leg.stop.hours"_s), left(u"ship"_s));
    }

    void aNameIsNotCutToGiveWay()
    {
        const QString name = u"uninterruptible"_s;
        QVERIFY(NameLabel::neededWidth(name) > 0);
        QVERIFY(NameLabel::neededWidth(u"ContainerResourceView"_s) < NameLabel::neededWidth(u"containerresourceview"_s));
        FormRoom room(
            withParameters({{.name = u"leg"_s, .place = ParameterPlace::Part, .type = ValueType::Struct, .members = {{.name = name}}}}));
        QVERIFY(room.pane.reveal(u"leg."_s + name));
        for (const auto *label : room.pane.findChildren<NameLabel *>()) {
            if (label->toolTip() == name)
                QVERIFY(label->width() >= NameLabel::neededWidth(name));
        }
    }

    void aLevelOfTheSameTypeSaysSo()
    {
        FormRoom room(difficultService());
        QVERIFY(room.pane.reveal(u"tree.value"_s));
        auto *deeper = room.found<QPushButton>(u"Members of tree.next"_s);
        QVERIFY(deeper);
        QCOMPARE(deeper->text(), u"… one level deeper"_s);
        deeper->click();
        QCOMPARE(deeper->text(), u"group of 2"_s);
        QVERIFY(room.found<FieldEdit>(u"tree.next.value"_s));
        QCOMPARE(room.found<QPushButton>(u"Members of tree.next.next"_s)->text(), u"… one level deeper"_s);
        QVERIFY(!room.found<FieldEdit>(u"tree.next.next.value"_s)); // only when it is asked for
    }

    void theFocusGoesOnWithTheRest()
    {
        QVector<Parameter> many;
        for (int number = 1; number <= 20; ++number)
            many.append({.name = u"Field%1"_s.arg(number), .place = ParameterPlace::Part});
        FormRoom room(withParameters(many));
        room.pane.activateWindow();
        auto *rest = room.pane.findChild<QPushButton *>(u"showRest"_s);
        QVERIFY(rest && rest->isVisible());
        QVERIFY(!room.found<FieldEdit>(u"Field13"_s));
        rest->setFocus();
        rest->click();
        QVERIFY(!rest->isVisible());
        QCOMPARE(room.pane.focusWidget(), room.found<FieldEdit>(u"Field13"_s));
        QVERIFY(room.found<FieldEdit>(u"Field20"_s));
    }
};

QTEST_MAIN(tst_FormLevels)
#include "tst_formlevels.moc"
