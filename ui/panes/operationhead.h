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
class SchemeCombo;

/// The fixed top of the form: name, risk, description, service and version; method, format, scheme and algorithm where there is a choice.
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
    template <class Combo>
    Combo *makeCombo(QLabel *label);
    void showSchemes();

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
    NoteLabel *m_algorithmLabel;
    QComboBox *m_method;
    QComboBox *m_format;
    SchemeCombo *m_scheme;
    QComboBox *m_algorithm;
};

} // namespace countersign
