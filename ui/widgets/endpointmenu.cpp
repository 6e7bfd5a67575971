// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/endpointmenu.h"

#include "core/session/signingsession.h"
#include "ui/widgets/endpointedit.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct EndpointMenu {
    Q_DECLARE_TR_FUNCTIONS(countersign::EndpointMenu)
};

/// An entry of a menu, where `&` would be a mnemonic.
QAction *addEntry(QMenu *menu, const char *name, const QString &text)
{
    QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s));
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

/// A host to go to: without one the entry is off and \p reason stands in it.
QAction *addHost(QMenu *menu, const char *name, const QString &text, const QByteArray &host, const QString &reason)
{
    QAction *action = addEntry(menu, name, host.isEmpty() ? reason : text.arg(QString::fromLatin1(host)));
    action->setEnabled(!host.isEmpty());
    action->setCheckable(true);
    return action;
}

void addHosts(QMenu *menu, SigningSession &session)
{
    const Service *service = session.service();
    const RegionEndpoint *region = session.regionEndpoint();
    const bool hasAnyVpc = service && std::any_of(service->endpoints.cbegin(), service->endpoints.cend(), [](const RegionEndpoint &each) {
                               return !each.vpcHost.isEmpty();
                           });
    const bool usesVpc = session.usesVpc() && region && !region->vpcHost.isEmpty();
    const auto follow = [&session](bool vpc) {
        session.setEndpointText({});
        session.setUsesVpc(vpc);
    };
    QAction *open = addHost(menu, "publicEndpoint", EndpointMenu::tr("Public endpoint: %1"),
                            region        ? region->publicHost
                                : service ? service->defaultHost
                                          : QByteArray(),
                            EndpointMenu::tr("Public endpoint: this region has none"));
    open->setChecked(!session.hasTypedEndpoint() && !usesVpc);
    QObject::connect(open, &QAction::triggered, &session, [follow] { follow(false); });
    auto *oneOf = new QActionGroup(menu);
    oneOf->addAction(open);
    QAction *vpc = oneOf->addAction(addHost(
        menu, "vpcEndpoint", EndpointMenu::tr("VPC endpoint: %1"), region ? region->vpcHost : QByteArray(),
        hasAnyVpc ? EndpointMenu::tr("VPC endpoint: this region has none") : EndpointMenu::tr("VPC endpoint: this service has none")));
    vpc->setChecked(!session.hasTypedEndpoint() && usesVpc);
    QObject::connect(vpc, &QAction::triggered, &session, [follow] { follow(true); });
    const QByteArray central = service ? service->defaultHost : QByteArray();
    const bool isPractice = session.profile().kind == ProfileKind::Practice;
    QAction *middle = addHost(menu, "centralEndpoint", EndpointMenu::tr("Central endpoint: %1"), isPractice ? QByteArray() : central,
                              isPractice ? EndpointMenu::tr("Central endpoint: practice calls stay on this computer")
                                         : EndpointMenu::tr("Central endpoint: this service has none"));
    oneOf->addAction(middle);
    middle->setChecked(session.hasTypedEndpoint() && !central.isEmpty() && session.endpoint().host == central);
    QObject::connect(middle, &QAction::triggered, &session, [&session, central] { session.setEndpointText(QString::fromLatin1(central)); });
}

/// ACM: address servers by the names of their regions, and the servers that the present one listed.
void addAddressServers(QMenu *menu, SigningSession &session, const ServerList &list)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    auto *oneOf = new QActionGroup(menu);
    for (const RegionEndpoint &region : session.service()->endpoints) {
        const QString name = chinese && !region.nameZh.isEmpty() ? region.nameZh : region.nameEn;
        QAction *action =
            addEntry(menu, "addressServer", EndpointMenu::tr("Address server: %1 · %2").arg(QString::fromLatin1(region.publicHost), name));
        action->setCheckable(true);
        oneOf->addAction(action);
        action->setChecked(!session.hasTypedEndpoint() && region.regionId == session.region());
        QObject::connect(action, &QAction::triggered, &session, [&session, id = region.regionId] {
            session.setEndpointText({});
            session.setRegion(id);
        });
    }
    menu->addSeparator();
    if (!list.isKnown())
        addEntry(menu, "listedServer", EndpointMenu::tr("Servers: none listed yet"))->setEnabled(false);
    for (const Endpoint &server : list.servers) {
        const QString text = QString::fromLatin1(server.text());
        addEntry(menu, "listedServer",
                 session.usedServer() == server ? EndpointMenu::tr("Server: %1 (used last)").arg(text)
                                                : EndpointMenu::tr("Server: %1").arg(text))
            ->setEnabled(false);
    }
}

} // namespace

void openEndpointMenu(SigningSession &session, EndpointEdit &edit)
{
    auto *menu = new QMenu(&edit);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"endpointMenu"_s);
    menu->setAccessibleName(EndpointMenu::tr("Choose endpoint"));
    if (const ServerList *list = session.serverList())
        addAddressServers(menu, session, *list);
    else
        addHosts(menu, session);
    menu->addSeparator();
    QAction *type = addEntry(menu, "typeEndpoint", EndpointMenu::tr("Type another endpoint"));
    QObject::connect(type, &QAction::triggered, &edit, [&edit] {
        edit.setFocus(Qt::OtherFocusReason);
        edit.selectAll();
    });
    QAction *copy = addEntry(menu, "copyEndpoint", EndpointEdit::tr("Copy endpoint"));
    QObject::connect(copy, &QAction::triggered, &edit, [&edit] { QGuiApplication::clipboard()->setText(edit.text()); });
    menu->popup(edit.mapToGlobal(QPoint(0, edit.height())));
}

} // namespace countersign
