// SPDX-License-Identifier: GPL-3.0-or-later
// The theme follows the desktop, through a portal of the test's own on a session bus of its own.
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// What a desktop answers: `Read` wraps the number in two variants, the signal in one.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1;
    int questions = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++questions;
        const bool known = group == u"org.freedesktop.appearance" && key == u"color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99U)));
    }
};

class TestSystemScheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.isConnected());
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportAllSlots));
        QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void follows_the_desktop_from_the_start_on()
    {
        Theme theme(qApp);
        theme.install();
        QVERIFY(!theme.isDark()); // nothing waited for the bus
        QTRY_VERIFY(theme.isDark());
        QCOMPARE(m_portal.questions, 1);

        announce(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2);
        QTRY_VERIFY(!theme.isDark());
        announce(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1);
        QTRY_VERIFY(theme.isDark());

        // What is none of its business, and no preference, change nothing.
        announce(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, 2);
        announce(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0);
        QSignalSpy changed(&theme, &Theme::changed);
        // A person's own choice is stronger, and the desktop's is there again after it.
        theme.setMode(Theme::Mode::Light);
        QVERIFY(!theme.isDark());
        announce(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2);
        announce(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1);
        theme.setMode(Theme::Mode::System);
        QTRY_VERIFY(theme.isDark());
        QVERIFY(changed.count() >= 2);
    }

    void no_motion_where_it_is_unwanted()
    {
        Theme theme(qApp);
        theme.install();
        QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
        theme.setReducedMotion(true);
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    }

private:
    void announce(const QString &group, const QString &key, uint scheme)
    {
        auto signal =
            QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(scheme));
        QVERIFY(m_bus.send(signal));
    }

    Portal m_portal;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
};

QTEST_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
