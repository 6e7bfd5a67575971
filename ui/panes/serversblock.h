// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"
#include "ui/widgets/surface.h"

namespace countersign {

class FoldButton;
class PlainLabel;

/// The servers that an address server named, to which the key may go: how many, which was used, how old the list is and why. Unfolded it names
/// all of them. Hidden for operations that go to the endpoint itself.
class ServersBlock : public Surface {
    Q_OBJECT
public:
    explicit ServersBlock(SigningSession &session, QWidget *parent = nullptr);

private:
    void showServers();

    SigningSession &m_session;
    FoldButton *m_fold;
    PlainLabel *m_state;
    PlainLabel *m_servers;
};

} // namespace countersign
