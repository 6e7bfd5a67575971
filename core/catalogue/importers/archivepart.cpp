// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importpart.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace countersign {

namespace {

constexpr size_t blockSizeBytes = 1 << 18;

struct ArchiveFree {
    void operator()(archive *opened) const { archive_read_free(opened); }
};
using OpenedArchive = std::unique_ptr<archive, ArchiveFree>;

QString reasonOf(archive *opened)
{
    const char *text = archive_error_string(opened);
    return text ? QString::fromUtf8(text) : filesText(QT_TRANSLATE_NOOP("MetadataFiles", "no reason is known"));
}

QString pathOf(archive_entry *entry)
{
    if (const char *path = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(path);
    const char *path = archive_entry_pathname(entry);
    return path ? QString::fromLocal8Bit(path) : QString();
}

class Archive final : public MetadataFiles {
public:
    explicit Archive(const QString &path) : m_path(path), m_sizeBytes(QFileInfo(path).size()) { }

    Result<void> visit(const Wants &wants, const Take &take, ImportReport &report, const ImportWatch &watch) override
    {
        const OpenedArchive opened(archive_read_new());
        archive_read_support_filter_all(opened.get());
        archive_read_support_format_tar(opened.get());
        archive_read_support_format_zip(opened.get());
        if (archive_read_open_filename(opened.get(), QFile::encodeName(m_path).constData(), blockSizeBytes) != ARCHIVE_OK)
            return tl::unexpected(
                Error{ErrorKind::FileUnreadable,
                      filesText(QT_TRANSLATE_NOOP("MetadataFiles", "The archive cannot be read (%1)")).arg(reasonOf(opened.get())), m_path,
                      filesText(QT_TRANSLATE_NOOP("MetadataFiles", "Fetch it again"))});
        archive_entry *entry = nullptr;
        for (;;) {
            if (watch.cancelled())
                return tl::unexpected(importCancelled());
            const int status = archive_read_next_header(opened.get(), &entry);
            if (status == ARCHIVE_EOF) {
                if (lacksItsEnd(opened.get()))
                    report.add({}, {},
                               filesText(QT_TRANSLATE_NOOP("MetadataFiles", "the archive breaks off (%1)"))
                                   .arg(filesText(QT_TRANSLATE_NOOP("MetadataFiles", "its end is missing"))));
                return {};
            }
            if (status < ARCHIVE_WARN) {
                report.add({}, {},
                           filesText(QT_TRANSLATE_NOOP("MetadataFiles", "the archive breaks off (%1)")).arg(reasonOf(opened.get())));
                return {};
            }
            const qsizetype before = report.files;
            if (!readEntry(opened.get(), entry, wants, take, report))
                return {};
            if (watch.progressed && report.files > before)
                watch.progressed({report.files, unpackedShare(opened.get()), pathOf(entry)});
        }
    }

private:
    /// A tar that was cut between two of its files reads like a whole one; packed ones are told apart by their packing. Source: POSIX, pax, "ustar Interchange
    /// Format": blocks of zeros stand at the end.
    bool lacksItsEnd(archive *opened) const
    {
        constexpr qint64 blockBytes = 512;
        if (archive_filter_code(opened, 0) != ARCHIVE_FILTER_NONE
            || (archive_format(opened) & ARCHIVE_FORMAT_BASE_MASK) != ARCHIVE_FORMAT_TAR)
            return false;
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - blockBytes)))
            return false;
        const QByteArray last = file.read(blockBytes);
        return std::any_of(last.begin(), last.end(), [](char byte) { return byte != 0; });
    }

    double unpackedShare(archive *opened) const
    {
        return m_sizeBytes > 0 ? std::min(1.0, double(archive_filter_bytes(opened, -1)) / double(m_sizeBytes)) : -1;
    }

    /// \return false when the archive breaks off inside the file
    bool readEntry(archive *opened, archive_entry *entry, const Wants &wants, const Take &take, ImportReport &report)
    {
        const QString path = pathOf(entry);
        if (!staysInside(path)) {
            report.add(path, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "leads out of the archive and was left out")));
            return true;
        }
        if (archive_entry_filetype(entry) == AE_IFDIR || !wants(path))
            return true;
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) {
            report.add(path, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "is a link and was not followed")));
            return true;
        }
        qsizetype got = 0; // an entry's own word on its size is not trusted
        for (;;) {
            if (m_bytes.size() - got < qsizetype(blockSizeBytes))
                m_bytes.resize(got * 2 + qsizetype(blockSizeBytes));
            const la_ssize_t more = archive_read_data(opened, m_bytes.data() + got, size_t(m_bytes.size() - got - padding));
            if (more == 0)
                break;
            if (more < 0) {
                report.add(path, {},
                           filesText(QT_TRANSLATE_NOOP("MetadataFiles", "the archive breaks off here (%1)")).arg(reasonOf(opened)));
                return false;
            }
            got += qsizetype(more);
            if (got > largestFile) {
                report.add(path, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "is larger than any metadata and was left out")));
                return true;
            }
        }
        std::fill_n(m_bytes.data() + got, padding, '\0');
        ++report.files;
        take(path, QByteArrayView(m_bytes.constData(), got));
        return true;
    }

    QString m_path;
    qint64 m_sizeBytes; ///< packed
    QByteArray m_bytes;
};

} // namespace

std::unique_ptr<MetadataFiles> archiveFiles(const QString &path)
{
    return std::make_unique<Archive>(path);
}

} // namespace countersign
