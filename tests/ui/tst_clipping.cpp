// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut off: the window's states at the sizes people have, in both languages, at two sizes of text.
#include "tests/ui/fittingtext.h"
#include "tests/ui/house.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

enum class State { FirstStart, LongNames, Sent, Refused, NotReady, NoProfileSecret, Profiles, Question };

SigningSession *practice(House &house, const QString &product, const QString &name)
{
    house.workspace.setProfile(practiceProfile());
    SigningSession *session = house.open(product, name);
    Q_ASSERT(session);
    const bool isPrepared =
        QTest::qWaitFor([session] { return session->preparation().wire.has_value() || !session->preparation().built.problems.isEmpty(); });
    return isPrepared ? session : nullptr;
}

bool send(SigningSession *session)
{
    if (!session)
        return false;
    QSignalSpy answered(session, &SigningSession::exchanged);
    session->send();
    return answered.wait(5000);
}

/// A profile whose secret is not that of the practice gateway, on the practice gateway.
bool refuse(House &house)
{
    SigningSession *session = practice(house, u"ecs"_s, u"DescribeRegions"_s);
    if (!session)
        return false;
    const QString url = QString::fromLatin1(house.practice.url());
    const Profile profile{
        .id = u"wrong"_s, .name = u"Staging, read only"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "testid"};
    QFuture<Result<void>> saved = house.profiles.save(profile, Secret(QByteArray("made-up")));
    if (!QTest::qWaitFor([&saved] { return saved.isFinished(); }))
        return false;
    house.workspace.setProfile(profile);
    session->setEndpointText(url);
    if (!QTest::qWaitFor([session] { return session->preparation().wire.has_value(); }))
        return false;
    return send(session) && session->lastResult()->has_value() && (*session->lastResult())->status >= 400;
}

bool bring(House &house, State state)
{
    switch (state) {
    case State::FirstStart:
        return true;
    case State::LongNames:
        return practice(house, u"ecs"_s, u"RunInstances"_s);
    case State::Sent:
        return send(practice(house, u"ecs"_s, u"DescribeRegions"_s));
    case State::Refused:
        return refuse(house);
    case State::NotReady:
        if (SigningSession *session = practice(house, u"vpc"_s, u"CreateIpv6Gateway"_s)) {
            session->setEndpointText(u"no endpoint"_s);
            return true;
        }
        return false;
    case State::NoProfileSecret: {
        const Profile profile{
            .id = u"none"_s, .name = u"Production account"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "LTAI5tMadeUpOnly"};
        house.workspace.setProfile(profile);
        return house.open(u"ecs"_s, u"DescribeInstances"_s);
    }
    case State::Profiles: {
        auto *dialog = new ProfilesDialog(house.profiles, {}, &house.window);
        dialog->open();
        return true;
    }
    case State::Question: {
        const Error question{ErrorKind::HostNotBound, u"The host is not one of this profile's"_s, u"evil.example"_s,
                             u"Add the host to the profile, or send without a key"_s};
        auto *sheet = new QuestionSheet(question, practiceProfile(), u"https://evil.example"_s, &house.window);
        sheet->open();
        return true;
    }
    }
    return false;
}

} // namespace

class TestClipping : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
        QVERIFY(m_chinese.load(u":/translations/countersign_zh_CN.qm"_s));
    }

    /// The eye of this test is itself looked at: what is cut off is seen.
    void a_label_too_narrow_is_found()
    {
        QWidget box;
        QLabel label(u"A sentence that needs more room than this"_s, &box);
        label.setGeometry(0, 0, 60, 20);
        QLabel over(u"x"_s, &box);
        over.setGeometry(50, 5, 30, 10);
        QLabel out(u"y"_s, &box);
        out.setGeometry(190, 40, 30, 20);
        box.resize(200, 100);
        box.show();
        const QStringList faults = clippingFaults(&box);
        QCOMPARE(faults.size(), 3);
    }

    void nothing_is_cut_off_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("zoom");
        const std::pair<State, const char *> states[] = {
            {State::FirstStart, "first start"}, {State::LongNames, "long names"}, {State::Sent, "sent"},
            {State::Refused, "refused"},        {State::NotReady, "not ready"},   {State::NoProfileSecret, "no secret"},
            {State::Profiles, "profiles"},      {State::Question, "question"}};
        for (const auto &[state, name] : states) {
            for (const bool chinese : {false, true}) {
                for (const QSize size : {QSize(1024, 700), QSize(1280, 800), QSize(1920, 1080)}) {
                    for (const int zoom : {100, 150})
                        QTest::addRow("%s, %s, %dx%d, %d %%", name, chinese ? "zh_CN" : "en", size.width(), size.height(), zoom)
                            << int(state) << chinese << size << zoom;
                }
            }
        }
    }

    void nothing_is_cut_off()
    {
        QFETCH(const int, state);
        QFETCH(const bool, chinese);
        QFETCH(const QSize, size);
        QFETCH(const int, zoom);
        if (chinese)
            QCoreApplication::installTranslator(&m_chinese);
        QLocale::setDefault(QLocale(chinese ? u"zh_CN"_s : u"en"_s));
        Theme::current().setZoom(zoom);
        {
            House house({}, size);
            QVERIFY(bring(house, State(state)));
            QTest::qWait(30); // rows are built as they come into sight, and laid out
            QCOMPARE(house.window.size(), size);
            for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
                Theme::current().setMode(mode);
                QCoreApplication::processEvents();
                QStringList faults = clippingFaults(&house.window);
                for (const QWidget *dialog : QApplication::topLevelWidgets()) {
                    if (dialog != &house.window && dialog->isVisible())
                        faults.append(clippingFaults(dialog));
                }
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            }
        }
        QCoreApplication::removeTranslator(&m_chinese);
    }

    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_chinese);
        Theme::current().setZoom(100);
    }

private:
    QTranslator m_chinese;
};

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
