// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of single values: dates, null, defaults, known values with titles, parts that may be files.
#include "tests/ui/difficultform.h"
#include "tests/ui/formroom.h"
#include "tests/ui/languages.h"
#include "ui/editors/datepopup.h"
#include "ui/editors/fieldedit.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>
#include <QToolButton>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr auto body = ParameterPlace::Body;

ServiceContents service()
{
    ServiceContents contents = difficultService();
    Operation &operation = contents.operations.first();
    operation.bodyShape = BodyShape::JsonObject;
    operation.contentType = "application/json";
    Parameter port{.name = u"port"_s, .place = body, .suggestions = {u"CNSHA"_s, u"NLRTM"_s}};
    port.choiceTitles = {VendorText(u"Shanghai"_s, u"上海"_s), VendorText(u"Rotterdam"_s, u"鹿特丹"_s)};
    const Parameter note{.name = u"note"_s, .nullable = true};
    operation.parameters = {{.name = u"day"_s, .place = body, .format = u"date"_s},
                            {.name = u"moment"_s, .place = body, .format = u"date-time"_s},
                            {.name = u"remark"_s, .place = body, .nullable = true},
                            {.name = u"mode"_s, .place = body, .choices = {u"a"_s, u"b"_s}, .nullable = true},
                            {.name = u"plain"_s, .place = body, .defaultValue = u"17"_s},
                            {.name = u"query"_s, .nullable = true},
                            port,
                            {.name = u"crew"_s, .place = body, .type = ValueType::Struct, .nullable = true, .members = {note}}};
    return contents;
}

ServiceContents multipartService()
{
    ServiceContents contents = difficultService();
    contents.operations.first().parameters = {
        {.name = u"readings"_s, .place = ParameterPlace::Part, .contentType = "text/csv"},
        {.name = u"thumbnail"_s, .place = ParameterPlace::Part, .format = u"byte"_s},
        {.name = u"facts"_s, .place = ParameterPlace::Part, .type = ValueType::Json, .contentType = "application/json"},
        {.name = u"note"_s, .place = ParameterPlace::Part}};
    return contents;
}

/// Chooses an entry of the context menu of \p widget.
void chooseInMenu(QWidget *widget, const QString &text)
{
    QTimer::singleShot(0, [text] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(2, 2), widget->mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(widget, &event);
    QCoreApplication::processEvents();
}

QStringList menuOf(QWidget *widget)
{
    QStringList texts;
    QTimer::singleShot(0, [&texts] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->actions() : QList<QAction *>())
            texts.append(action->text());
        if (menu)
            menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(2, 2), widget->mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(widget, &event);
    return texts;
}

} // namespace

class tst_FieldEditors : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { (new Theme(qApp))->install(); }

    void aDayFromTheCalendar()
    {
        FormRoom room(service());
        QVERIFY(room.isOpen);
        auto *field = room.found<FieldEdit>(u"day"_s);
        field->setText(u"2026-02-23"_s);
        DatePopup *popup = opened(room, u"Choose a date for day"_s);
        QVERIFY(popup);
        auto *calendar = popup->findChild<QCalendarWidget *>();
        QCOMPARE(calendar->selectedDate(), QDate(2026, 2, 23));
        QVERIFY(!popup->findChild<QTimeEdit *>());
        QTest::keyClick(popup->findChild<QAbstractItemView *>(), Qt::Key_Right);
        QTest::keyClick(popup->findChild<QAbstractItemView *>(), Qt::Key_Return);
        QCOMPARE(room.value(u"day"_s).text, u"2026-02-24"_s);
        QTRY_VERIFY(room.pane.findChildren<DatePopup *>().isEmpty());
        QVERIFY(room.prepared().body.bytes().contains("\"day\":\"2026-02-24\""));
    }

    void theCalendarLeavesThingsAsTheyWere()
    {
        FormRoom room(service());
        room.session.setValue(u"day"_s, {.text = u"next week"_s}); // the text is free
        QVERIFY(room.prepared().body.bytes().contains("next week"));
        DatePopup *popup = opened(room, u"Choose a date for day"_s);
        QCOMPARE(popup->findChild<QCalendarWidget *>()->selectedDate(), QDate::currentDate());
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(room.pane.findChildren<DatePopup *>().isEmpty());
        QCOMPARE(room.value(u"day"_s).text, u"next week"_s);
    }

    void aMomentIsInUtc()
    {
        FormRoom room(service());
        room.session.setValue(u"moment"_s, {.text = u"2026-02-23T12:46:24+08:00"_s});
        QCoreApplication::processEvents();
        auto *field = room.found<FieldEdit>(u"moment"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_F4);
        auto *popup = room.pane.findChild<DatePopup *>();
        QVERIFY(popup);
        QCOMPARE(popup->findChild<QTimeEdit *>()->time(), QTime(4, 46, 24));
        popup->findChild<QTimeEdit *>()->setTime(QTime(5, 0, 1));
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(room.value(u"moment"_s).text, u"2026-02-23T05:00:01Z"_s);
        for (const Problem &problem : room.session.preparation().built.problems)
            QVERIFY2(problem.path != u"moment"_s, qPrintable(problem.text));
    }

    void nullIsAStateOfItsOwn()
    {
        FormRoom room(service());
        auto *field = room.found<FieldEdit>(u"remark"_s);
        chooseInMenu(field, u"Send null"_s);
        QCOMPARE(room.value(u"remark"_s).text, u"null"_s);
        QCOMPARE(room.value(u"remark"_s).kind, ParameterValue::Kind::Json);
        QCOMPARE(field->state(), ValueState::Null);
        QCOMPARE(field->text(), QString());
        QCOMPARE(field->accessibleDescription(), u"null, sent"_s);
        QCOMPARE(room.prepared().body.bytes(), QByteArray("{\"remark\":null}"));
        for (const Problem &problem : room.session.preparation().built.problems)
            QVERIFY2(problem.path != u"remark"_s, qPrintable(problem.text));

        field->setText(u"null"_s); // four letters, and no null
        QCOMPARE(room.prepared().body.bytes(), QByteArray("{\"remark\":\"null\"}"));
        chooseInMenu(field, u"Send null"_s);
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(!room.session.values().value(u"remark"_s));
        QCOMPARE(field->state(), ValueState::NotSent);
    }

    void nullInTheTextView()
    {
        FormRoom room(service());
        room.session.setValue(u"remark"_s, {.kind = ParameterValue::Kind::Json, .text = u"null"_s});
        room.pane.setRaw(true);
        auto *text = room.pane.findChild<QPlainTextEdit *>(u"rawValues"_s);
        QCOMPARE(text->toPlainText(), u"{\n  \"remark\": null\n}\n"_s);
        text->setPlainText(u"{\"remark\": null, \"crew\": null}"_s);
        room.pane.setRaw(false);
        QCoreApplication::processEvents();
        QCOMPARE(room.found<FieldEdit>(u"remark"_s)->state(), ValueState::Null);
        QCOMPARE(room.prepared().body.bytes(), QByteArray("{\"remark\":null,\"crew\":null}"));
    }

    void nullOnlyWhereItCanBeSaid()
    {
        FormRoom room(service());
        QVERIFY(menuOf(room.found<FieldEdit>(u"remark"_s)).contains(u"Send null"_s));
        QVERIFY(!menuOf(room.found<FieldEdit>(u"query"_s)).contains(u"Send null"_s)); // not in JSON
        QVERIFY(!menuOf(room.found<FieldEdit>(u"day"_s)).contains(u"Send null"_s));   // not a value of it
        QVERIFY(menuOf(room.found<QWidget>(u"Send mode"_s)->parentWidget()).contains(u"Send null"_s));
        QVERIFY(menuOf(room.found<QWidget>(u"Send crew"_s)->parentWidget()).contains(u"Send null"_s));
    }

    void nullOfAChoiceAndOfAGroup()
    {
        FormRoom room(service());
        room.session.setValue(u"crew.note"_s, {.text = u"x"_s});
        chooseInMenu(room.found<QWidget>(u"Send mode"_s)->parentWidget(), u"Send null"_s);
        chooseInMenu(room.found<QWidget>(u"Send crew"_s)->parentWidget(), u"Send null"_s);
        QCOMPARE(room.prepared().body.bytes(), QByteArray("{\"mode\":null,\"crew\":null}"));
        QVERIFY(room.found<QComboBox>(u"mode"_s)->accessibleDescription().contains(u"null, sent"_s));
        FormRoom::choose(room.found<QComboBox>(u"mode"_s), u"b"_s);
        QVERIFY(room.prepared().body.bytes().contains("\"mode\":\"b\""));
    }

    /// Shown, offered by a click, and never sent by itself.
    void aDefaultIsChosenOrNotSent()
    {
        FormRoom room(service());
        QVERIFY(room.prepared().body.isEmpty());
        QCOMPARE(room.found<FieldEdit>(u"plain"_s)->placeholderText(), u"17"_s);
        QVERIFY(room.pane.reveal(u"plain"_s));
        QTRY_VERIFY(room.found<QAbstractButton>(u"Fill in 17"_s));
        room.found<QAbstractButton>(u"Fill in 17"_s)->click();
        QCOMPARE(room.value(u"plain"_s).text, u"17"_s);
    }

    void knownValuesHaveTitlesAndOthersCanBeTyped()
    {
        FormRoom room(service());
        auto *box = room.found<QComboBox>(u"port"_s);
        QVERIFY(box && box->isEditable());
        QCOMPARE(box->itemData(0, Qt::DisplayRole).toString(), u"CNSHA  ·  Shanghai"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->lineEdit()->text(), u"CNSHA"_s);
        QCOMPARE(room.value(u"port"_s).text, u"CNSHA"_s);
        box->lineEdit()->setText(u"DEHAM"_s);
        QCOMPARE(room.value(u"port"_s).text, u"DEHAM"_s);
        const InChinese chinese;
        FormRoom other(service());
        QCOMPARE(other.found<QComboBox>(u"port"_s)->itemData(1, Qt::DisplayRole).toString(), u"NLRTM  ·  鹿特丹"_s);
    }

    void aPartMayBeAFile()
    {
        FormRoom room(multipartService());
        for (const QString &name : {u"readings"_s, u"thumbnail"_s})
            QVERIFY2(room.found<QPushButton>(u"Choose a file for "_s + name), qPrintable(name));
        QVERIFY(!room.found<QPushButton>(u"Choose a file for note"_s));
        room.found<FieldEdit>(u"readings"_s)->setText(u"1;2"_s);
        QVERIFY(room.prepared().body.bytes().contains("name=\"readings\"\r\nContent-Type: text/csv\r\n\r\n1;2\r\n"));
        QFile file(room.home.filePath(u"r.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("3;4");
        file.close();
        room.session.setValue(u"readings"_s, {.kind = ParameterValue::Kind::File, .text = file.fileName()});
        QTRY_VERIFY(room.session.preparation().built.request.body.bytes().contains(
            "name=\"readings\"; filename=\"r.csv\"\r\nContent-Type: text/csv\r\n\r\n3;4\r\n"));
    }

private:
    static DatePopup *opened(FormRoom &room, const QString &button)
    {
        auto *open = room.found<QToolButton>(button);
        if (open)
            open->click();
        return room.pane.findChild<DatePopup *>();
    }
};

QTEST_MAIN(tst_FieldEditors)
#include "tst_fieldeditors.moc"
