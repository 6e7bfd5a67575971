// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/vendortext.h"

#include <QHash>

namespace countersign {

/// What one `api-docs.json` says to people, by the names on the way to where it says it: `RunInstances`, `RunInstances/Tag/[]/Key`, `RunInstances!QuotaExceeded`,
/// `#Disk/Size` below a named schema. Documents of one version in two languages are laid side by side by these names, because their lists differ in order and age.
class AlibabaTexts {
public:
    AlibabaTexts() = default;
    explicit AlibabaTexts(const MetadataNode &document);

    QString at(const QString &key) const { return m_texts.value(key); }
    /// \p english with what is said here in the same place.
    VendorText beside(const QString &english, const QString &key) const { return VendorText(english, at(key)); }

    static QString below(const QString &key, const QString &name) { return key + u'/' + (name.isEmpty() ? QStringLiteral("[]") : name); }
    static QString ofSchema(const QString &name) { return u'#' + name; }
    static QString ofError(const QString &operation, const QString &code) { return operation + u'!' + code; }
    static QString ofAnswer(const QString &operation) { return operation + u'>'; }
    static QString ofValue(const QString &key, const QString &value) { return key + u'=' + value; }

    /// The text of one schema, parameter or operation: its description, or its title.
    static QString textOf(const MetadataNode &node);
    static QString textOfError(const MetadataNode &entry);
    static QString textOfOperation(const MetadataNode &node);

private:
    void takeOperation(const QString &name, const MetadataNode &node);
    void takeSchema(const QString &key, const MetadataNode &schema, int depth);
    void put(const QString &key, const QString &text);

    QHash<QString, QString> m_texts{};
};

} // namespace countersign
