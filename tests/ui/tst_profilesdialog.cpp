// SPDX-License-Identifier: GPL-3.0-or-later
// The Profiles dialog beside real keychains: one that works and is then locked, held and emptied by hand, and ones that are locked, denied or
// absent from the start (tests/support/with_keyring.sh; the state is this program's argument). A picture of each is written when PICTURES names
// a folder.
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "tests/support/keyring.h"
#include "tests/support/settled.h"
#include "ui/dialogs/profileimportsheet.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString keyringService = u"Countersign test"_s;
const QByteArray canary = "canary-27b4-in-the-keyring-only";

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

/// A file of profiles, two of them with a secret elsewhere, and the keychain of this session.
struct House {
    explicit House(bool withSecret)
    {
        QFile file(path());
        const bool isWritten = file.open(QIODevice::WriteOnly)
            && file.write("[practice]\nname=Practice\nkind=practice\naccessKeyId=testid\ncolour=practice\n\n[kept]\nname=Staging\nkind="
                          "acm\naccessKeyId=LTAI5tStagingDemo7fjx\ncolour=amber\n"
                          "addressServer=http://acm.aliyun.com:8080\nplainHttp=http://acm.aliyun.com:8080\nkeptIn=secret-service\n\n"
                          "[second]\nname=生产环境，华东一区的只读账号，名字很长很长很长\nkind=alibaba\naccessKeyId="
                          "LTAI5tProduction9qwe\ncolour=red\n"
                          "keptIn=secret-service\n\n");
        file.close();
        if (!isWritten)
            qFatal("no file of profiles");
        profiles = std::make_unique<ProfileStore>(path(), keychain, memory);
        if (withSecret) {
            for (const QString &id : {u"kept"_s, u"second"_s}) {
                if (!settled(keychain.write(id, secretOf(canary))))
                    qFatal("the secret could not be kept");
            }
        }
        before = bytes();
    }

    QString path() const { return folder.filePath(u"profiles.ini"_s); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    KeychainStore keychain{keyringService};
    MemoryStore memory;
    std::unique_ptr<ProfileStore> profiles;
    QByteArray before;
};

QString stateWords(const QDialog &dialog)
{
    return dialog.findChild<QLabel *>(u"keychainState"_s)->text();
}

QString badgeOf(const QDialog &dialog, int row)
{
    return dialog.findChild<QListWidget *>(u"profiles"_s)->item(row)->data(Qt::AccessibleTextRole).toString();
}

QString secretNote(const QDialog &dialog)
{
    const auto *note = dialog.findChild<QLabel *>(u"secretNote"_s);
    return note->isVisible() ? note->text() : QString();
}

QLineEdit *lineNamed(const QDialog &dialog, const QString &label)
{
    for (const QLabel *each : dialog.findChildren<QLabel *>()) {
        if (each->text() == label)
            return qobject_cast<QLineEdit *>(each->buddy());
    }
    return nullptr;
}

template <class Button>
Button *buttonNamed(const QWidget &parent, const QString &accessibleName)
{
    for (auto *each : parent.findChildren<Button *>()) {
        if (each->accessibleName() == accessibleName || each->text() == accessibleName)
            return each;
    }
    return nullptr;
}

void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::current().setMode(mode);
        QCoreApplication::processEvents();
        widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s,
                                                    qEnvironmentVariable("PICTURE_LANGUAGE", u"en"_s)));
    }
    Theme::current().setMode(Theme::Mode::Light);
}

} // namespace

/// What holds beside a keychain that never works in this session.
class TestClosedKeychain : public QObject {
    Q_OBJECT
public:
    explicit TestClosedKeychain(const QString &state) : m_state(state) { }

private slots:
    void says_where_it_stands_and_keeps_the_profiles()
    {
        House house(false);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        const QHash<QString, QPair<QString, QString>> words{
            {u"locked"_s, {u"The keychain is locked: Secret Service. Unlock it"_s, u"Staging, locked"_s}},
            {u"denied"_s, {u"The keychain refuses access: Secret Service. Allow Countersign"_s, u"Staging, refused"_s}},
            {u"absent"_s,
             {u"No keychain answers: Secret Service. Start it, or keep secrets for this run only"_s, u"Staging, no keychain"_s}},
            {u"nobus"_s,
             {u"No keychain answers: Secret Service. Start it, or keep secrets for this run only"_s, u"Staging, no keychain"_s}}};
        const auto expected = words.value(m_state);
        QVERIFY(!expected.first.isEmpty());
        QTRY_VERIFY2(stateWords(dialog).startsWith(expected.first), qPrintable(stateWords(dialog)));
        QTRY_COMPARE(badgeOf(dialog, 1), expected.second);
        QVERIFY(secretNote(dialog).startsWith(expected.first.section(u':', 0, 0)));
        QVERIFY(!buttonNamed<QPushButton>(dialog, u"Delete Secret"_s)->isVisible());
        picture(dialog, m_state);

        // A new secret is refused in words; nothing is lost, and no file takes the keychain's place.
        QTest::mouseClick(buttonNamed<QPushButton>(dialog, u"Replace Secret"_s), Qt::LeftButton);
        QTest::keyClicks(lineNamed(dialog, u"Secret"_s), QString::fromLatin1(canary));
        auto *save = dialog.findChild<QPushButton *>(u"save"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(save->isEnabled() && save->text() == u"Save"_s);
        QVERIFY(dialog.isVisible());
        QCOMPARE(house.bytes(), house.before);

        // The way out is offered and taken by hand: this run only.
        auto *thisRun = dialog.findChild<QCheckBox *>(u"thisRunOnly"_s);
        QVERIFY(thisRun->isVisible() && !thisRun->isChecked());
        QTest::mouseClick(thisRun, Qt::LeftButton, {}, QPoint(8, thisRun->height() / 2));
        QVERIFY(thisRun->isChecked());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        const auto credentials = settled(house.profiles->credentials(*house.profiles->find(u"kept"_s)));
        QVERIFY(credentials && credentials->accessKeySecret == secretOf(canary));
        QVERIFY(!house.bytes().contains(canary));
    }

private:
    QString m_state;
};

/// A keychain that works, and what a person and another program do to it.
class TestProfilesDialog : public QObject {
    Q_OBJECT
private slots:
    void working_keychain_shows_where_the_secret_is()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTRY_COMPARE(stateWords(dialog), u"The keychain answers: Secret Service. Secrets can be stored."_s);
        auto *forget = buttonNamed<QPushButton>(dialog, u"Delete Secret"_s);
        QTRY_VERIFY(forget->isVisible());
        QCOMPARE(secretNote(dialog), u"In Secret Service. Never shown again."_s);
        QCOMPARE(badgeOf(dialog, 1), u"Staging"_s);
        picture(dialog, u"working"_s);
        for (const QWidget *each : dialog.findChildren<QWidget *>())
            QVERIFY(!each->accessibleName().contains(QString::fromLatin1(canary)));
    }

    void secret_removed_by_hand_can_be_entered_again()
    {
        House house(true);
        QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, u"kept"_s, u"server"_s, keyringService}), 0);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTRY_COMPARE(badgeOf(dialog, 1), u"Staging, no secret"_s);
        QVERIFY2(secretNote(dialog).contains(u"The profile is kept: enter the secret again"_s), qPrintable(secretNote(dialog)));
        QLineEdit *line = lineNamed(dialog, u"Secret"_s);
        QVERIFY(line->isVisible());
        QCOMPARE(line->placeholderText(), u"Enter the secret again"_s);
        QCOMPARE(house.bytes(), house.before);
        picture(dialog, u"removed"_s);
        QTest::keyClicks(line, QString::fromLatin1(canary));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(settled(house.profiles->credentials(*house.profiles->find(u"kept"_s)))->accessKeySecret == secretOf(canary));
        QCOMPARE(house.bytes(), house.before);
    }

    void unlocked_elsewhere_is_noticed_by_checking_again()
    {
        House house(true);
        QVERIFY(lockKeyring());
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTRY_COMPARE(badgeOf(dialog, 2).section(u", "_s, -1), u"locked"_s);
        QVERIFY(unlockKeyring());
        QTest::mouseClick(buttonNamed<QPushButton>(dialog, u"Check the keychain again"_s), Qt::LeftButton);
        QTRY_VERIFY(stateWords(dialog).startsWith(u"The keychain answers"_s));
        QTRY_COMPARE(badgeOf(dialog, 1), u"Staging"_s);
        QCOMPARE(house.bytes(), house.before);
    }

    void slow_keychain_can_be_left_waiting()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTRY_VERIFY(buttonNamed<QPushButton>(dialog, u"Delete Secret"_s)->isVisible());
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"addProfile"_s), Qt::LeftButton);
        QTest::keyClicks(lineNamed(dialog, u"Name"_s), u"Added"_s);
        QTest::keyClicks(lineNamed(dialog, u"AccessKey id"_s), u"AKIDEXAMPLE"_s);
        QTest::keyClicks(lineNamed(dialog, u"Secret"_s), QString::fromLatin1(canary));
        HeldKeyring held;
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        auto *cancel = dialog.findChild<QPushButton *>(u"cancel"_s);
        QCOMPARE(cancel->text(), u"Stop waiting"_s);
        QTRY_VERIFY2(stateWords(dialog).startsWith(u"The keychain has not answered yet"_s), qPrintable(stateWords(dialog)));
        picture(dialog, u"slow"_s);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(cancel->text(), u"Cancel"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(!house.profiles->find(u"Added"_s));
        held.release();
        QTRY_VERIFY(stateWords(dialog).startsWith(u"The keychain answers"_s)); // the late answer
        QTRY_COMPARE(badgeOf(dialog, 1), u"Staging"_s);
        QCOMPARE(house.bytes(), house.before);
        auto *save = dialog.findChild<QPushButton *>(u"save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            (save->isEnabled() ? QTest::mouseClick(save, Qt::LeftButton) : void(), QTest::qWait(50), !dialog.isVisible()), 10000);
        QVERIFY(settled(house.profiles->credentials(*house.profiles->find(u"Added"_s)))->accessKeySecret == secretOf(canary));
    }

    void a_profile_can_go_before_its_secret()
    {
        House house(true);
        QVERIFY(lockKeyring());
        ProfilesDialog dialog(*house.profiles, u"second"_s);
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>(u"profiles"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        QPointer<QMessageBox> first = dialog.findChild<QMessageBox *>();
        QVERIFY(first);
        QTest::mouseClick(buttonNamed<QPushButton>(*first, u"Remove"_s), Qt::LeftButton);
        QTRY_VERIFY(!first && dialog.findChild<QMessageBox *>());
        auto *second = dialog.findChild<QMessageBox *>();
        QVERIFY2(second->informativeText().contains(u"locked"_s), qPrintable(second->informativeText()));
        QVERIFY(house.profiles->find(u"second"_s).has_value());
        QCOMPARE(second->defaultButton()->text(), u"Keep"_s);
        picture(*second, u"left"_s);
        QTest::mouseClick(buttonNamed<QPushButton>(*second, u"Remove"_s), Qt::LeftButton);
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(!house.profiles->find(u"second"_s));
        QVERIFY(unlockKeyring());
        QTest::mouseClick(buttonNamed<QPushButton>(dialog, u"Check the keychain again"_s), Qt::LeftButton);
        QTRY_COMPARE(settled(house.keychain.read(u"second"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(settled(house.keychain.read(u"kept"_s)).has_value());
    }

    void deleting_a_secret_asks_and_keeps_the_profile()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        auto *forget = buttonNamed<QPushButton>(dialog, u"Delete Secret"_s);
        QTRY_VERIFY(forget->isVisible());
        QTest::mouseClick(forget, Qt::LeftButton);
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->defaultButton()->text(), u"Keep"_s); // Return keeps
        QTest::mouseClick(buttonNamed<QPushButton>(*question, u"Delete"_s), Qt::LeftButton);
        QTRY_COMPARE(badgeOf(dialog, 1), u"Staging, no secret"_s);
        QCOMPARE(settled(house.keychain.read(u"kept"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(house.bytes(), house.before);
    }

    void delete_key_asks_before_it_removes()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"second"_s);
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>(u"profiles"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question);
        QTest::mouseClick(buttonNamed<QPushButton>(*question, u"Remove"_s), Qt::LeftButton);
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(!house.profiles->find(u"second"_s));
        QCOMPARE(settled(house.keychain.read(u"second"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(settled(house.keychain.read(u"kept"_s)).has_value());
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Delete); // the practice profile stays
        QCOMPARE(list->count(), 2);
    }

    void practice_keeps_its_row_when_the_keychain_answers()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, practiceProfile().id);
        dialog.show();
        QTRY_VERIFY(stateWords(dialog).contains(u"answers"_s));
        QTest::qWait(300); // each profile's secret has been looked for
        const auto *row = dialog.findChild<QListWidget *>(u"profiles"_s)->item(0);
        QCOMPARE(row->text(), u"Practice"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"removeProfile"_s)->isEnabled());
    }

    void plain_http_is_withdrawn_and_the_address_server_changed()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        auto *withdraw = buttonNamed<QPushButton>(dialog, u"Withdraw plain http for http://acm.aliyun.com:8080"_s);
        QVERIFY(withdraw && withdraw->isVisible());
        QTest::mouseClick(withdraw, Qt::LeftButton);
        QLineEdit *server = lineNamed(dialog, u"Address server"_s);
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"save"_s)->isEnabled());
        server->selectAll();
        QTest::keyClicks(server, u"addr-hz-internal.edas.aliyun.com"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(house.profiles->find(u"kept"_s)->plainHttp.isEmpty());
        QVERIFY(house.profiles->find(u"kept"_s)->addressServer.contains("addr-hz-internal.edas.aliyun.com"));
        QCOMPARE(house.profiles->find(u"kept"_s)->keptIn, QByteArray("secret-service"));
    }

    void copy_has_no_secret_and_no_yes()
    {
        House house(true);
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"duplicateProfile"_s), Qt::LeftButton);
        auto *list = dialog.findChild<QListWidget *>(u"profiles"_s);
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->currentItem()->text(), u"Staging 2"_s);
        QVERIFY(!buttonNamed<QPushButton>(dialog, u"Withdraw plain http for http://acm.aliyun.com:8080"_s));
        QTest::keyClicks(lineNamed(dialog, u"Secret"_s), u"of the copy"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(settled(house.profiles->credentials(*house.profiles->find(u"Staging 2"_s)))->accessKeySecret == secretOf("of the copy"));
        QVERIFY(settled(house.profiles->credentials(*house.profiles->find(u"Staging"_s)))->accessKeySecret == secretOf(canary));
    }

    void profiles_of_the_aliyun_command_are_taken_over()
    {
        House house(true);
        QFile file(house.folder.filePath(u"config.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"profiles":[{"name":"default","mode":"AK","access_key_id":"LTAI5tImported1abc","access_key_secret":"imported secret",
            "region_id":"cn-beijing"},{"name":"role","mode":"RamRoleArn"},{"name":"sts","mode":"StsToken","access_key_id":"x"}]})");
        file.close();
        ProfilesDialog dialog(*house.profiles, u"kept"_s);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"takeOver"_s), Qt::LeftButton);
        auto *sheet = dialog.findChild<ProfileImportSheet *>();
        QVERIFY(sheet);
        auto *chooser = sheet->findChild<QFileDialog *>();
        QVERIFY(chooser);
        chooser->reject();
        sheet->read(house.folder.filePath(u"nowhere.json"_s));
        QVERIFY(!sheet->findChild<QPushButton *>(u"take"_s)->isEnabled());
        sheet->read(file.fileName());
        auto *list = sheet->findChild<QListWidget *>(u"foundProfiles"_s);
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QVERIFY(list->item(1)->text().contains(u"RamRoleArn"_s) && !(list->item(1)->flags() & Qt::ItemIsUserCheckable));
        picture(*sheet, u"takeover"_s);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"take"_s), Qt::LeftButton);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        const Profile taken = *house.profiles->find(u"default"_s);
        QCOMPARE(taken.regionId, u"cn-beijing"_s);
        QVERIFY(settled(house.profiles->credentials(taken))->accessKeySecret == secretOf("imported secret"));
        QVERIFY(!house.bytes().contains("imported secret"));
    }

    void forty_profiles_and_long_names_fit_a_small_screen()
    {
        House house(false);
        for (int i = 0; i < 40; ++i) {
            const Profile profile{.id = u"p-%1"_s.arg(i),
                                  .name = u"Profile %1 with a name that no list of this width can hold in one line"_s.arg(i),
                                  .kind = ProfileKind::Anonymous,
                                  .colour = u"blue"_s};
            QVERIFY(settled(house.profiles->save(profile, {})).has_value());
        }
        ProfilesDialog dialog(*house.profiles, u"p-39"_s);
        dialog.show();
        QVERIFY2(dialog.width() <= 1000 && dialog.height() <= 652, "it does not fit 1024x700 with a title bar");
        QVERIFY(dialog.minimumSizeHint().width() <= 1000 && dialog.minimumSizeHint().height() <= 652);
        auto *list = dialog.findChild<QListWidget *>(u"profiles"_s);
        QVERIFY(list->viewport()->rect().intersects(list->visualItemRect(list->currentItem())));
        picture(dialog, u"forty"_s);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QString state = application.arguments().value(argc - 1);
    auto *theme = new Theme(qApp);
    theme->setMode(Theme::Mode::Light);
    theme->install();
    QTranslator translator;
    if (qEnvironmentVariable("PICTURE_LANGUAGE") == u"zh_CN"_s
        && translator.load(QStringLiteral(COUNTERSIGN_BINARY_DIR "/resources/translations/countersign_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator);
    if (QStringList{u"locked"_s, u"denied"_s, u"absent"_s, u"nobus"_s}.contains(state)) {
        TestClosedKeychain test(state);
        return QTest::qExec(&test, argc - 1, argv);
    }
    TestProfilesDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_profilesdialog.moc"
