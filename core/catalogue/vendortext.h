// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace countersign {

/// Texts that are read one by one from where they lie.
class VendorTexts {
public:
    virtual ~VendorTexts() = default;
    /// UTF-8. \returns nothing for an index that is not there; 0 is the empty text
    virtual QByteArrayView bytes(quint32 index) const = 0;
};

/// What a vendor's metadata says about a thing, in both languages; Markdown as the vendor wrote it, for people and never for the wire. Texts of a compiled catalogue are
/// read when somebody asks. The built-in catalogue has none.
class COUNTERSIGN_CORE VendorText {
public:
    VendorText() = default;
    explicit VendorText(QString english, QString chinese = {});
    /// \internal of texts that lie together: of a compiled catalogue, or of an import
    VendorText(std::shared_ptr<const VendorTexts> texts, quint32 english, quint32 chinese);

    QString english() const;
    QString chinese() const;
    /// The other language where the asked one has none.
    QString inLanguage(bool chinese) const;
    bool isEmpty() const;
    /// One language in UTF-8: where its texts lie together only a view of it, otherwise a copy in \p copy.
    QByteArrayView bytes(bool chinese, QByteArray &copy) const;

    /// This, with the languages it has not from \p other.
    VendorText completedBy(const VendorText &other) const;

    bool operator==(const VendorText &other) const;

private:
    struct Language {
        QString held{};
        std::shared_ptr<const VendorTexts> texts{};
        quint32 index = 0;

        bool isEmpty() const { return held.isEmpty() && index == 0; }
        QString text() const { return texts ? QString::fromUtf8(texts->bytes(index)) : held; }
    };
    Language m_english{}, m_chinese{};
};

} // namespace countersign
