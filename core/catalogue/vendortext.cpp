// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/vendortext.h"

namespace countersign {

VendorText::VendorText(QString english, QString chinese) : m_english{std::move(english)}, m_chinese{std::move(chinese)} { }

VendorText::VendorText(std::shared_ptr<const VendorTexts> texts, quint32 english, quint32 chinese)
    : m_english{{}, texts, english}, m_chinese{{}, std::move(texts), chinese}
{
}

QString VendorText::english() const
{
    return m_english.text();
}

QString VendorText::chinese() const
{
    return m_chinese.text();
}

QString VendorText::inLanguage(bool chinese) const
{
    const Language &asked = chinese ? m_chinese : m_english;
    return (asked.isEmpty() ? (chinese ? m_english : m_chinese) : asked).text();
}

bool VendorText::isEmpty() const
{
    return m_english.isEmpty() && m_chinese.isEmpty();
}

QByteArrayView VendorText::bytes(bool chinese, QByteArray &copy) const
{
    const Language &asked = chinese ? m_chinese : m_english;
    if (asked.texts)
        return asked.texts->bytes(asked.index);
    copy = asked.held.toUtf8();
    return copy;
}

VendorText VendorText::completedBy(const VendorText &other) const
{
    VendorText completed = *this;
    if (completed.m_english.isEmpty())
        completed.m_english = other.m_english;
    if (completed.m_chinese.isEmpty())
        completed.m_chinese = other.m_chinese;
    return completed;
}

bool VendorText::operator==(const VendorText &other) const
{
    return english() == other.english() && chinese() == other.chinese();
}

} // namespace countersign
