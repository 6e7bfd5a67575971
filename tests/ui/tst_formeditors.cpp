// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of files, shapes, recursive types and titled choices, on a form of a real session.
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/request/choices.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/smallcatalogue.h"
#include "tests/ui/difficultform.h"
#include "tests/ui/fittingtext.h"
#include "tests/ui/languages.h"
#include "ui/editors/fieldedit.h"
#include "ui/panes/operationpane.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_FormEditors : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme->install(); }

    void init()
    {
        m_practice = std::make_unique<PracticeGateway>(m_made.catalogue(), m_clock);
        m_session = std::make_unique<SigningSession>(
            SessionParts{m_made.catalogue(), m_schemes, m_profiles, m_transport, *m_practice, m_clock, m_nonces});
        m_pane = std::make_unique<OperationPane>(*m_session);
        m_pane->resize(520, 900);
        m_pane->show();
        QVERIFY(m_session->setOperation({u"openapi"_s, u"zoo"_s, u"1"_s, u"AddAnimal"_s}));
        QCoreApplication::processEvents();
        m_file = m_home.filePath(u"a photo.png"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG\r\n");
    }

    void cleanup()
    {
        m_pane.reset();
        m_session.reset();
        m_practice.reset();
    }

    void fileByDialog()
    {
        auto *choose = found<QPushButton>(u"Choose a file for photo"_s);
        QVERIFY(choose && choose->isEnabled());
        choose->click();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        emit dialog->fileSelected(m_file);
        dialog->close();
        QCOMPARE(value(u"photo"_s).kind, ParameterValue::Kind::File);
        QCOMPARE(value(u"photo"_s).text, m_file);
        QTRY_VERIFY(m_session->preparation().built.request.body.bytes().contains("filename=\"a photo.png\""));
        QTRY_VERIFY(m_session->preparation().built.request.body.bytes().contains("\x89PNG\r\n"));
        QVERIFY(!m_session->preparation().built.isBlocked());

        auto *asText = found<QPushButton>(u"Type a text for photo instead of a file"_s);
        QVERIFY(asText && asText->isVisible());
        asText->click();
        QVERIFY(!m_session->values().value(u"photo"_s));
        QVERIFY(!asText->isVisible());
    }

    void fileByDrop()
    {
        auto *field = found<FieldEdit>(u"photo"_s);
        QVERIFY(field);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_file)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &drop);
        QCOMPARE(value(u"photo"_s).kind, ParameterValue::Kind::File);
        QCOMPARE(field->text(), m_file);

        data.setUrls({QUrl(u"https://evil.example/x"_s)});
        QDropEvent remote(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &remote);
        QCOMPARE(value(u"photo"_s).text, m_file);
    }

    void aFileThatIsGoneSaysSo()
    {
        auto *field = found<FieldEdit>(u"photo"_s);
        m_session->setValue(u"photo"_s, {.kind = ParameterValue::Kind::File, .text = m_file});
        QTRY_VERIFY(!m_session->preparation().built.isBlocked());
        field->setFocus();
        field->setText(m_file + u"x"_s); // its path is typed over
        QCOMPARE(value(u"photo"_s).kind, ParameterValue::Kind::File);
        QTRY_VERIFY(m_session->preparation().built.isBlocked());
        QTRY_VERIFY(found<QWidget>(u"There is no such file: "_s + m_file + u'x'));
    }

    /// The example of metadata is a text, even where a file stood before.
    void anExampleIsNeverAPath()
    {
        m_session->setValue(u"photo"_s, {.kind = ParameterValue::Kind::File, .text = m_file});
        QCoreApplication::processEvents();
        QVERIFY(m_pane->reveal(u"photo"_s));
        QTRY_VERIFY(found<QAbstractButton>(u"Fill in /etc/passwd"_s));
        found<QAbstractButton>(u"Fill in /etc/passwd"_s)->click();
        QCOMPARE(value(u"photo"_s).text, u"/etc/passwd"_s);
        QCOMPARE(value(u"photo"_s).kind, ParameterValue::Kind::Text);
        QVERIFY(namedFiles(m_session->values()).isEmpty());
    }

    void shapesKeepTheirValues()
    {
        QVERIFY(m_pane->reveal(u"pet.lives"_s));
        auto *shape = found<QComboBox>(u"Shape of pet"_s);
        QVERIFY(shape);
        QCOMPARE(shape->currentText(), u"Cat"_s);
        found<FieldEdit>(u"pet.lives"_s)->setText(u"9"_s);
        found<FieldEdit>(u"pet.name"_s)->setText(u"Tom"_s);
        QVERIFY(prepared().contains("{\"name\":\"Tom\",\"lives\":9}"));

        choose(shape, u"Dog"_s);
        QVERIFY(m_pane->reveal(u"pet.breed"_s));
        QVERIFY(!found<FieldEdit>(u"pet.lives"_s));
        QCOMPARE(found<FieldEdit>(u"pet.name"_s)->text(), u"Tom"_s);
        found<FieldEdit>(u"pet.breed"_s)->setText(u"pug"_s);
        QVERIFY(prepared().contains("{\"name\":\"Tom\",\"breed\":\"pug\"}"));

        choose(shape, u"Name only"_s);
        QVERIFY(found<FieldEdit>(u"pet"_s));
        found<FieldEdit>(u"pet"_s)->setText(u"Rex"_s);
        QVERIFY(prepared().contains("name=\"pet\"\r\n\r\nRex\r\n"));

        choose(shape, u"Cat"_s);
        QVERIFY(prepared().contains("{\"name\":\"Tom\",\"lives\":9}"));
        QVERIFY(!m_session->preparation().built.request.body.bytes().contains("Rex"));
        choose(shape, u"Name only"_s);
        QCOMPARE(found<FieldEdit>(u"pet"_s)->text(), u"Rex"_s);
        for (const Problem &problem : m_session->preparation().built.problems)
            QVERIFY2(problem.path != u"pet"_s, qPrintable(problem.text));
    }

    void aShapeLeavesNothingBehind()
    {
        QVERIFY(m_pane->reveal(u"pet.lives"_s));
        auto *shape = found<QComboBox>(u"Shape of pet"_s);
        for (const QString &name : {u"Dog"_s, u"Name only"_s, u"Cat"_s, u"Dog"_s})
            choose(shape, name);
        qsizetype folds = 0;
        for (const auto *button : m_pane->findChildren<QPushButton *>())
            folds += button->accessibleName() == u"Members of pet"_s ? 1 : 0;
        QCOMPARE(folds, 1);
    }

    void shapesAreChosenByKeyboard()
    {
        QVERIFY(m_pane->reveal(u"pet.lives"_s));
        auto *shape = found<QComboBox>(u"Shape of pet"_s);
        shape->setFocus();
        QTest::keyClick(shape, Qt::Key_Down);
        QCOMPARE(shape->currentText(), u"Dog"_s);
        QTRY_COMPARE(value(shapePath(u"pet"_s)).text, u"Dog"_s);
    }

    void anUncheckedChoiceKeepsItsShape()
    {
        m_session->setValue(u"pet.?"_s, {.text = u"Dog"_s, .sent = false});
        m_session->setValue(u"pet.breed"_s, {.text = u"pug"_s});
        QCoreApplication::processEvents();
        auto *sent = found<QAbstractButton>(u"Send pet"_s);
        QVERIFY(sent && sent->isChecked());
        sent->click();
        QVERIFY(!m_session->values().isSentAtOrBelow(u"pet"_s));
        sent->click();
        QVERIFY(value(u"pet.breed"_s).sent);
        QVERIFY(!value(u"pet.?"_s).sent);
        QCOMPARE(value(u"pet.?"_s).text, u"Dog"_s);
    }

    void aTypeThatHoldsItselfOpensLevelByLevel()
    {
        QVERIFY(m_pane->reveal(u"tree.value"_s));
        QVERIFY(!found<FieldEdit>(u"tree.next.value"_s));
        QVERIFY(m_pane->reveal(u"tree.next.next.next.value"_s));
        found<FieldEdit>(u"tree.next.next.next.value"_s)->setText(u"4"_s);
        QVERIFY(prepared().contains("{\"next\":{\"next\":{\"next\":{\"value\":4}}}}"));
        QVERIFY(!found<FieldEdit>(u"tree.next.next.next.next.value"_s));
    }

    void listsOfLists()
    {
        m_session->setValues([] {
            ParameterValues values;
            for (const auto &[path, text] : {std::pair{u"grid.1.1"_s, u"1"_s}, {u"grid.1.2"_s, u"2"_s}, {u"grid.2.1"_s, u"3"_s}})
                values.set(path, text);
            return values;
        }());
        QVERIFY(m_pane->reveal(u"grid.2.1"_s));
        QCOMPARE(found<FieldEdit>(u"grid.1.2"_s)->text(), u"2"_s);
        found<FieldEdit>(u"grid.2.1"_s)->setText(u"30"_s);
        QVERIFY(prepared().contains("[1,2]"));
        QVERIFY(prepared().contains("[30]"));
    }

    void choicesSayWhatTheyAreCalled()
    {
        QVERIFY(m_pane->reveal(u"colour"_s));
        auto *box = found<QComboBox>(u"colour"_s);
        QVERIFY(box);
        QCOMPARE(box->itemText(0), u"r  ·  red, like a fire engine"_s);
        choose(box, u"g  ·  green"_s);
        QCOMPARE(value(u"colour"_s).text, u"g"_s);
    }

    void formAndTextAreTwoViewsOfOneValue()
    {
        m_session->setValue(u"pet.breed"_s, {.text = u"pug"_s});
        m_session->setValue(u"colour"_s, {.text = u"r"_s});
        auto *raw = found<QToolButton>(u"All values as text"_s);
        QVERIFY(raw);
        raw->click();
        auto *text = m_pane->findChild<QPlainTextEdit *>(u"rawValues"_s);
        QVERIFY(text && text->isVisible() && text->hasFocus());
        QCOMPARE(text->toPlainText(), u"{\n  \"pet\": {\n    \"breed\": \"pug\"\n  },\n  \"colour\": \"r\"\n}\n"_s);

        text->setPlainText(u"{ \"grid\": [[1, 2]], \"colour\": \"g\", \"unknown\": 1 }"_s);
        QCOMPARE(value(u"grid.1.2"_s).text, u"2"_s);
        QVERIFY(!m_session->values().value(u"pet.breed"_s));
        QCOMPARE(text->toPlainText(), u"{ \"grid\": [[1, 2]], \"colour\": \"g\", \"unknown\": 1 }"_s); // stays as it was typed
        text->setPlainText(u"{ \"colour\": "_s);
        QCOMPARE(value(u"colour"_s).text, u"g"_s); // what cannot be read changes nothing
        QTRY_VERIFY(found<QWidget>(u"Line 1: This is no valid JSON"_s));
        m_session->setValue(u"colour"_s, {.text = u"r"_s}); // by somebody else
        QVERIFY(text->toPlainText().contains(u"\"colour\": \"r\""_s));

        QAbstractButton *lines = nullptr;
        for (auto *button : m_pane->findChildren<QAbstractButton *>())
            lines = button->text() == u"Lines"_s ? button : lines;
        QVERIFY(lines);
        lines->click();
        QCOMPARE(text->toPlainText(), u"grid.1.1=1\ngrid.1.2=2\ncolour=r\nunknown:=1\n"_s);
        text->setPlainText(u"pet.lives=9\nphoto@=/etc/passwd"_s);
        QTRY_VERIFY(found<QWidget>(u"Line 2: A file is chosen in the form, not named in a text"_s));
        QVERIFY(!m_session->values().value(u"pet.lives"_s));
        text->setPlainText(u"pet.lives=9"_s);
        QVERIFY(m_pane->reveal(u"pet.lives"_s)); // back in the form
        QVERIFY(!text->isVisible());
        QCOMPARE(found<FieldEdit>(u"pet.lives"_s)->text(), u"9"_s);
    }

    void theClipboardFillsTheForm()
    {
        m_session->setValue(u"colour"_s, {.text = u"r"_s});
        m_pane->setRaw(true);
        QPushButton *fill = nullptr;
        for (auto *button : m_pane->findChildren<QPushButton *>())
            fill = button->text() == u"Fill from clipboard"_s ? button : fill;
        QVERIFY(fill);
        QGuiApplication::clipboard()->setText(u"aliyun zoo AddAnimal --pet.breed pug --wings 2 --photo /etc/passwd"_s);
        fill->click();
        QCOMPARE(value(u"pet.breed"_s).text, u"pug"_s);
        QCOMPARE(value(u"colour"_s).text, u"r"_s);
        QVERIFY(namedFiles(m_session->values()).isEmpty());
        QVERIFY(found<QWidget>(u"No field for: wings"_s)->isVisible());
        QGuiApplication::clipboard()->setText(u"hello"_s);
        fill->click();
        QVERIFY(found<QWidget>(u"The clipboard holds no values that can be read"_s)->isVisible());
        QCOMPARE(value(u"pet.breed"_s).text, u"pug"_s);
    }

    void secretsAreNotInTheText()
    {
        m_session->setValue(u"token"_s, {.text = u"hunter22"_s});
        m_session->setValue(u"colour"_s, {.text = u"r"_s});
        m_pane->setRaw(true);
        auto *text = m_pane->findChild<QPlainTextEdit *>(u"rawValues"_s);
        QVERIFY(!text->toPlainText().contains(u"hunter22"_s));
        text->setPlainText(u"{\"colour\":\"g\"}"_s);
        QCOMPARE(value(u"token"_s).text, u"hunter22"_s);
        QCOMPARE(value(u"colour"_s).text, u"g"_s);
        text->setPlainText(u"{\"token\":\"other\"}"_s);
        QCOMPARE(value(u"token"_s).text, u"other"_s);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<bool>("inChinese");
        QTest::addColumn<int>("zoom");
        for (const bool inChinese : {false, true}) {
            for (const int zoom : {100, 150})
                QTest::addRow("%s/%d", inChinese ? "zh_CN" : "en", zoom) << inChinese << zoom;
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(const bool, inChinese);
        QFETCH(const int, zoom);
        std::optional<InChinese> chinese;
        if (inChinese)
            chinese.emplace();
        m_theme->setZoom(zoom);
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme->setMode(mode);
            m_pane = std::make_unique<OperationPane>(*m_session);
            m_pane->resize(520 * zoom / 100, 900 * zoom / 100);
            m_pane->show();
            m_session->setValue(u"photo"_s, {.kind = ParameterValue::Kind::File, .text = m_file + u"-that-is-gone"_s});
            m_session->setValue(u"pet.?"_s, {.text = u"Dog"_s, .sent = false});
            m_session->setValue(u"pet.breed"_s, {.text = u"pug"_s});
            m_session->setValue(u"tree.next.value"_s, {.text = u"x"_s});
            m_session->setValue(u"grid.1.2"_s, {.text = u"2"_s});
            m_session->setValue(u"colour"_s, {.text = u"r"_s});
            QTRY_VERIFY(m_session->preparation().built.isBlocked());
            QTest::qWait(50);
            const QStringList faults = clippingFaults(m_pane.get());
            if (const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES"); !folder.isEmpty())
                m_pane->grab().save(folder
                                    + u"/form-%1-%2-%3.png"_s.arg(inChinese ? u"zh"_s : u"en"_s, QString::number(zoom),
                                                                  mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s));
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            m_pane->setRaw(true);
            m_pane->findChild<QPlainTextEdit *>(u"rawValues"_s)->insertPlainText(u"x"_s);
            QTest::qWait(50);
            const QStringList rawFaults = clippingFaults(m_pane.get());
            if (const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES"); !folder.isEmpty())
                m_pane->grab().save(folder
                                    + u"/raw-%1-%2-%3.png"_s.arg(inChinese ? u"zh"_s : u"en"_s, QString::number(zoom),
                                                                 mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s));
            QVERIFY2(rawFaults.isEmpty(), qPrintable(rawFaults.join(u'\n')));
        }
        m_theme->setZoom(100);
        m_theme->setMode(Theme::Mode::System);
    }

private:
    template <class Widget>
    Widget *found(const QString &name) const
    {
        for (auto *widget : m_pane->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    ParameterValue value(const QString &path) const { return m_session->values().value(path).value_or(ParameterValue{}); }
    QByteArray prepared() const
    {
        QCoreApplication::processEvents();
        return m_session->preparation().built.request.body.bytes();
    }
    static void choose(QComboBox *box, const QString &text)
    {
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
        QCoreApplication::processEvents();
    }

    Theme *m_theme = new Theme(qApp);
    QTemporaryDir m_home;
    QString m_file{};
    OpenedServices m_made{{difficultService()}};
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

QTEST_MAIN(tst_FormEditors)
#include "tst_formeditors.moc"
