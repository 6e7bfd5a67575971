// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>

namespace countersign {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    const auto wider = m_heights.lowerBound(width);
    if (wider != m_heights.end() && (wider.key() == width || (wider != m_heights.begin() && *std::prev(wider) == *wider)))
        return *wider; // no text is higher where it is wider, so a width between two of one height has it as well
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

/// Another font or style: other heights.
void WrappedLabel::changeEvent(QEvent *event)
{
    m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace countersign
