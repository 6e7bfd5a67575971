// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace countersign {

class Badge;
class ElidedLabel;
class NoteLabel;

/// The fixed top of the form: name, risk, description, service and version; method, format and scheme where there is a choice.
class OperationHead : public Surface {
    Q_OBJECT
public:
    explicit OperationHead(SigningSession &session, QWidget *parent = nullptr);

    /// Without the description: where the window is low, the form needs the room.
    void setBrief(bool brief);

private:
    void showOperation();
    void showTarget();
    /// A combo box behind its label: on Linux screen readers find it by that.
    QComboBox *makeCombo(QLabel *label);

    SigningSession &m_session;
    bool m_isBrief = false;
    QHBoxLayout *m_titleLine;
    ElidedLabel *m_name;
    Badge *m_effect;
    ElidedLabel *m_deprecated;
    NoteLabel *m_description;
    ElidedLabel *m_service;
    NoteLabel *m_methodLabel;
    NoteLabel *m_formatLabel;
    NoteLabel *m_schemeLabel;
    QComboBox *m_method;
    QComboBox *m_format;
    QComboBox *m_scheme;
};

} // namespace countersign
