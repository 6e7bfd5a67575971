// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"

#include <QWidget>

class QTabBar;
class QVBoxLayout;

namespace countersign {

class ChipText;
class CodeLines;
class CopyButton;
class ElidedLabel;
class PlainLabel;
class Surface;

/// What to change, in a sentence, in lines of code by language, and where the vendor says so. The language chosen last is shown for the rest of the run.
class FixBlock : public QWidget {
    Q_OBJECT
public:
    explicit FixBlock(QWidget *parent = nullptr);

    /// \param number of the mistake among several; 0: the only one \param withCode lines of a program help here
    void setCause(const Cause &cause, const QByteArray &schemeId, int number, bool withCode);
    /// What to do where no line of a program is to be changed.
    void setSentence(const QString &sentence);

signals:
    void copied(qsizetype bytes);

private:
    void showLanguage(int tab);

    QVector<FixCode> m_code{};
    PlainLabel *m_title;
    ChipText *m_sentence;
    Surface *m_card;
    QTabBar *m_tabs;
    CopyButton *m_copy;
    CodeLines *m_lines;
    QWidget *m_reference;
    ElidedLabel *m_address;
    CopyButton *m_copyAddress;
};

/// `csharp` -> "C#", as the language is written.
QString languageName(const QByteArray &id);

} // namespace countersign
