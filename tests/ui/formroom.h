// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "tests/support/smallcatalogue.h"
#include "ui/panes/operationpane.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QTemporaryDir>

namespace countersign {

/// A form of a real session over a made-up service, as a person sees it: widgets are found by their accessible names.
struct FormRoom {
    /// Opens the first operation of \p contents.
    explicit FormRoom(const ServiceContents &contents) : made({contents})
    {
        pane.resize(520, 900);
        pane.show();
        isOpen = session.setOperation(contents.operations.constFirst().id).has_value();
        QCoreApplication::processEvents();
    }

    template <class Widget>
    Widget *found(const QString &name) const
    {
        for (auto *widget : pane.findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    ParameterValue value(const QString &path) const { return session.values().value(path).value_or(ParameterValue{}); }
    const Request &prepared()
    {
        QCoreApplication::processEvents();
        return session.preparation().built.request;
    }
    static void choose(QComboBox *box, const QString &text)
    {
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
        QCoreApplication::processEvents();
    }

    QTemporaryDir home;
    OpenedServices made;
    SchemeRegistry schemes;
    MemoryStore keychain;
    MemoryStore memory;
    ProfileStore profiles{home.filePath(QStringLiteral("profiles.ini")), keychain, memory};
    NetworkTransport transport;
    SystemClock clock;
    SystemNonceSource nonces;
    PracticeGateway practice{made.catalogue(), clock};
    SigningSession session{SessionParts{made.catalogue(), schemes, profiles, transport, practice, clock, nonces}};
    OperationPane pane{session};
    bool isOpen = false;
};

} // namespace countersign
