// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatafiles.h"

#include "core/catalogue/importers/metadataarchive.h"
#include "core/catalogue/importers/sourcefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>

#include <algorithm>
#include <map>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Reads one file after another into the same memory.
class FileReader {
public:
    /// \param total files in the source; 0: not known
    FileReader(const MetadataFiles::Take &take, ImportReport &report, const ImportWatch &watch, qsizetype total)
        : m_take(take), m_report(report), m_watch(watch), m_total(total)
    {
    }

    void read(const SourceFolder &folder, const SourceFolder::Entry &entry, const QString &name)
    {
        take(folder.read(entry, MetadataFiles::largestFile, MetadataFiles::padding, m_bytes), name);
    }

    void read(const QString &path, const QString &name)
    {
        take(SourceFolder::readFile(path, MetadataFiles::largestFile, MetadataFiles::padding, m_bytes), name);
    }

private:
    void take(const Result<qint64> &size, const QString &name)
    {
        if (!size) {
            m_report.add(name, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "cannot be read (%1)")).arg(size.error().message));
            return;
        }
        if (*size > MetadataFiles::largestFile) {
            m_report.add(name, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "is larger than any metadata and was left out")));
            return;
        }
        std::fill_n(m_bytes.data() + *size, MetadataFiles::padding, '\0');
        ++m_report.files;
        m_take(name, QByteArrayView(m_bytes.constData(), qsizetype(*size)));
        if (m_watch.progressed)
            m_watch.progressed({m_report.files, m_total > 0 ? std::min(1.0, double(m_report.files) / double(m_total)) : -1, name});
    }

    const MetadataFiles::Take &m_take;
    ImportReport &m_report;
    const ImportWatch &m_watch;
    qsizetype m_total;
    QByteArray m_bytes;
};

class Folder final : public MetadataFiles {
public:
    explicit Folder(const QString &path) : m_path(path) { }

    Result<void> visit(const Wants &wants, const Take &take, ImportReport &report, const ImportWatch &watch) override
    {
        const auto folder = SourceFolder::open(m_path);
        if (!folder)
            return {};
        if (watch.progressed && m_total == 0)
            m_total = counted(*folder, {});
        FileReader reader(take, report, watch, m_total);
        return visitBelow(*folder, {}, wants, reader, report, watch);
    }

private:
    /// \param inside the folder's path in the source, with a slash at its end; empty for the source itself
    Result<void> visitBelow(const SourceFolder &folder, const QString &inside, const Wants &wants, FileReader &reader, ImportReport &report,
                            const ImportWatch &watch)
    {
        for (const SourceFolder::Entry &entry : listed(folder, inside)) {
            if (watch.cancelled())
                return tl::unexpected(importCancelled());
            const QString name = inside % entry.name();
            if (entry.kind == SourceFolder::Kind::Link) {
                report.add(name, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "is a link and was not followed")));
            } else if (entry.kind == SourceFolder::Kind::Folder) {
                const auto below = folder.below(entry);
                if (!below)
                    report.add(name, {}, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "cannot be read (%1)")).arg(qt_error_string()));
                else if (const auto visited = visitBelow(*below, name + u'/', wants, reader, report, watch); !visited)
                    return visited;
            } else if (wants(name)) {
                reader.read(folder, entry, name);
            }
        }
        return {};
    }

    /// Documents, whether an importer wants them or not.
    qsizetype counted(const SourceFolder &folder, const QString &inside)
    {
        qsizetype count = 0;
        for (const SourceFolder::Entry &entry : listed(folder, inside))
            if (entry.kind == SourceFolder::Kind::File)
                count += isDocument(entry.written) ? 1 : 0;
            else if (entry.kind == SourceFolder::Kind::Folder)
                if (const auto below = folder.below(entry))
                    count += counted(*below, inside % entry.name() % u'/');
        return count;
    }

    static bool isDocument(const QByteArray &name)
    {
        const QByteArray ending = name.sliced(name.lastIndexOf('.') + 1).toLower();
        return ending == "json" || ending == "yaml" || ending == "yml";
    }

    const std::vector<SourceFolder::Entry> &listed(const SourceFolder &folder, const QString &inside)
    {
        auto known = m_listed.find(inside);
        if (known == m_listed.end())
            known = m_listed.emplace(inside, folder.entries()).first;
        return known->second;
    }

    QString m_path;
    qsizetype m_total = 0; ///< counted when somebody watches
    /// By the path inside: a source is gone through to know it, to count it and to read it.
    std::map<QString, std::vector<SourceFolder::Entry>> m_listed{};
};

class SingleFile final : public MetadataFiles {
public:
    explicit SingleFile(const QString &path) : m_path(path) { }

    Result<void> visit(const Wants &wants, const Take &take, ImportReport &report, const ImportWatch &watch) override
    {
        const QString name = QFileInfo(m_path).fileName();
        FileReader reader(take, report, watch, 1);
        if (wants(name))
            reader.read(m_path, name);
        return {};
    }

private:
    QString m_path;
};

} // namespace

QString filesText(const char *text)
{
    return QCoreApplication::translate("MetadataFiles", text);
}

Error importCancelled()
{
    return {ErrorKind::Cancelled, filesText(QT_TRANSLATE_NOOP("MetadataFiles", "The import was cancelled")), {}, {}};
}

bool staysInside(QStringView path)
{
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u'\\') || path.contains(u':'))
        return false;
    const auto isControl = [](QChar character) { return character.category() == QChar::Other_Control; };
    const auto parts = path.split(u'/');
    return std::none_of(path.begin(), path.end(), isControl)
        && std::none_of(parts.begin(), parts.end(), [](QStringView part) { return part == u".."; });
}

Result<std::unique_ptr<MetadataFiles>> MetadataFiles::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return std::make_unique<Folder>(QDir(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Error{ErrorKind::FileUnreadable,
                  filesText(QT_TRANSLATE_NOOP("MetadataFiles", "The metadata cannot be read (%1)")).arg(file.errorString()), path,
                  filesText(QT_TRANSLATE_NOOP("MetadataFiles", "Check the path and your rights to it"))});
    if (isArchive(file.read(longestMagic)))
        return openArchive(path);
    return std::make_unique<SingleFile>(path);
}

} // namespace countersign
