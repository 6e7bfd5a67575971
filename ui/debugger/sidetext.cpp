// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/sidetext.h"

#include "ui/widgets/cellgrid.h"

#include <QAccessible>

namespace countersign {

void SideText::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_text.reset();
    m_offset = m_length = 0;
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), accessibleText());
        QAccessible::updateAccessibility(&event);
    }
}

void SideText::setPlace(qsizetype offset, qsizetype length)
{
    m_offset = offset;
    m_length = length;
}

QString SideText::accessibleText() const
{
    if (!m_text)
        m_text = readableText(m_bytes);
    return *m_text;
}

int SideText::unitOf(qsizetype offset) const
{
    return int(readableText(QByteArrayView(m_bytes).first(std::min(offset, m_bytes.size()))).size());
}

int SideText::accessibleCaret() const
{
    return unitOf(m_offset);
}

std::pair<int, int> SideText::accessibleSelection() const
{
    return {unitOf(m_offset), unitOf(m_offset + m_length)};
}

} // namespace countersign
