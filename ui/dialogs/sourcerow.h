// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguestore.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QPushButton;

namespace countersign {

class ElidedLabel;
class PlainLabel;

/// A source of services in the list: what it is, how much of it is there, how old, and what can be done with it.
class SourceRow : public Surface {
    Q_OBJECT
public:
    /// \param format id of the importer
    explicit SourceRow(const QString &format, QWidget *parent = nullptr);

    const QString &format() const { return m_format; }
    /// That it can be fetched from \p address.
    void offerFetching(const QString &address);
    /// What of it lies in the store.
    void setStored(const StoredCatalogue &stored, const QDateTime &now);
    /// Nothing can be done while something is under way.
    void setBusy(bool busy);

signals:
    void fetchRequested();
    void reportRequested();
    void changesRequested();
    void rebuildRequested();
    void removeRequested();

private:
    QPushButton *addDeed(const QString &id, const QString &text);

    QString m_format;
    PlainLabel *m_name;
    PlainLabel *m_facts;
    ElidedLabel *m_place;
    QHBoxLayout *m_deeds;
    QPushButton *m_report, *m_changes, *m_rebuild, *m_remove, *m_fetch;
};

} // namespace countersign
