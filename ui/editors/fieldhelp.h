// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/parameter.h"

#include <QWidget>

namespace countersign {

class NoteLabel;
class VendorTextView;

/// What is known of the field in focus: name, type, limits, a short description, what the vendor says, and its example and allowed values to fill in by a click.
/// There is one in a form; it moves under the field in focus.
class FieldHelp : public QWidget {
    Q_OBJECT
public:
    explicit FieldHelp(QWidget *parent = nullptr);
    void show(const Parameter &parameter, const QString &path);

signals:
    void valueChosen(const QString &text);
    void operationWanted(const QString &name);

private:
    void addChips(const QString &title, const QStringList &values);

    NoteLabel *m_text;
    QWidget *m_chips;
    VendorTextView *m_documentation = nullptr;
};

/// `text, 1 to 128 characters`, `whole number, 1 to 65535`: type and limits in words.
QString typeInWords(const Parameter &parameter);

} // namespace countersign
