// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace countersign {

/// The program speaks Chinese as long as this lives.
class InChinese {
public:
    InChinese()
    {
        m_isLoaded =
            m_translator.load(QStringLiteral("countersign_zh_CN"), QStringLiteral(COUNTERSIGN_BINARY_DIR "/resources/translations"));
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~InChinese()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    bool isLoaded() const { return m_isLoaded; }

private:
    QLocale m_before{};
    QTranslator m_translator{};
    bool m_isLoaded = false;
};

} // namespace countersign
