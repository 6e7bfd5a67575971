// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/httpmessage.h"

#include <QObject>

#include <memory>
#include <variant>

namespace countersign::practice {

/// A reply that comes later. Belongs to the connection that waits for it; deleting it ends the waiting without a reply.
class COUNTERSIGN_CORE HeldReply : public QObject {
    Q_OBJECT
signals:
    /// At most once, never from within the constructor.
    void ready(const countersign::practice::HttpReply &reply);
};

using HttpAnswer = std::variant<HttpReply, std::unique_ptr<HeldReply>>;

} // namespace countersign::practice
