// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace countersign {

class ElidedLabel;
class PlainLabel;

/// The title of a part of a verdict, a framed word behind it, and a hint: "Proof [reproduced]".
class SectionHead : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// \param meaning its tool tip; an empty word takes the frame away
    void setTag(const QString &word, const QString &meaning);
    void setHint(const QString &text);

private:
    class Tag;

    PlainLabel *m_title;
    Tag *m_tag;
    ElidedLabel *m_hint;
};

} // namespace countersign
