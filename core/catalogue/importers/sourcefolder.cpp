// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/sourcefolder.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <system_error>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QDir>
#endif

namespace countersign {

namespace {

void makeRoom(QByteArray &bytes, qint64 size, qsizetype padding)
{
    if (bytes.size() < qsizetype(size) + padding)
        bytes.resize(qsizetype(size) + padding);
}

#ifdef Q_OS_UNIX

using OpenedFolder = std::unique_ptr<DIR, decltype([](DIR *folder) { closedir(folder); })>;

/// What is open while it lives.
class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

Result<qint64> failed(int error)
{
    return tl::unexpected(Error{ErrorKind::FileUnreadable, QString::fromStdString(std::generic_category().message(error)), {}, {}});
}

QString decoded(const QByteArray &name)
{
    return QFile::decodeName(name);
}

class UnixFolder final : public SourceFolder {
public:
    explicit UnixFolder(OpenedFolder folder) : m_folder(std::move(folder)) { }

    static std::unique_ptr<SourceFolder> of(int descriptor)
    {
        DIR *folder = descriptor < 0 ? nullptr : fdopendir(descriptor);
        if (!folder && descriptor >= 0)
            ::close(descriptor);
        return folder ? std::make_unique<UnixFolder>(OpenedFolder(folder)) : nullptr;
    }

    std::unique_ptr<SourceFolder> below(const Entry &entry) const override
    {
        return of(openat(dirfd(m_folder.get()), entry.written.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    }

    std::vector<Entry> entries() const override
    {
        std::vector<Entry> all;
        rewinddir(m_folder.get());
        while (const dirent *entry = readdir(m_folder.get()))
            if (entry->d_name[0] != '.')
                all.push_back({entry->d_name, kindOf(*entry)});
        std::sort(all.begin(), all.end(), [](const Entry &one, const Entry &other) { return one.written < other.written; });
        return all;
    }

    Result<qint64> read(const Entry &entry, qint64 largest, qsizetype padding, QByteArray &bytes) const override
    {
        // A pipe that lies among the files is not waited for.
        const Descriptor file(openat(dirfd(m_folder.get()), entry.written.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (file.get() < 0)
            return failed(errno);
        if (entry.kind == Kind::File) { // one that does not fill the room is read whole, and nobody needs to ask for its size
            makeRoom(bytes, usualSize, padding);
            const ssize_t room = bytes.size() - padding, whole = ::read(file.get(), bytes.data(), size_t(room));
            if (whole >= 0 && whole < room)
                return qint64(whole);
        }
        struct stat facts = {};
        if (fstat(file.get(), &facts) != 0)
            return failed(errno);
        if (!S_ISREG(facts.st_mode))
            return failed(EINVAL);
        if (facts.st_size > largest)
            return qint64(facts.st_size);
        makeRoom(bytes, facts.st_size, padding);
        qint64 got = 0;
        while (got < facts.st_size) {
            const ssize_t more = ::pread(file.get(), bytes.data() + got, size_t(facts.st_size - got), got);
            if (more < 0 && errno == EINTR)
                continue;
            if (more <= 0)
                return failed(more < 0 ? errno : EIO); // cut off while it was read
            got += more;
        }
        return got;
    }

private:
    static constexpr qint64 usualSize = 1 << 16; // few files of metadata are larger

    Kind kindOf(const dirent &entry) const
    {
        if (entry.d_type == DT_LNK)
            return Kind::Link;
        if (entry.d_type != DT_UNKNOWN)
            return entry.d_type == DT_DIR ? Kind::Folder : entry.d_type == DT_REG ? Kind::File : Kind::Other;
        struct stat facts = {}; // a file system that does not say
        if (fstatat(dirfd(m_folder.get()), entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
            return Kind::Other;
        return S_ISLNK(facts.st_mode) ? Kind::Link
            : S_ISDIR(facts.st_mode)  ? Kind::Folder
            : S_ISREG(facts.st_mode)  ? Kind::File
                                      : Kind::Other;
    }

    OpenedFolder m_folder;
};

#else

QString decoded(const QByteArray &name)
{
    return QString::fromUtf8(name);
}

class NamedFolder final : public SourceFolder {
public:
    explicit NamedFolder(const QString &path) : m_folder(path) { }

    std::unique_ptr<SourceFolder> below(const Entry &entry) const override { return open(m_folder.filePath(entry.name())); }

    std::vector<Entry> entries() const override
    {
        std::vector<Entry> all;
        for (const QFileInfo &entry : m_folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System, QDir::Name))
            all.push_back({entry.fileName().toUtf8(), entry.isSymLink() ? Kind::Link : entry.isDir() ? Kind::Folder : Kind::File});
        return all;
    }

    Result<qint64> read(const Entry &entry, qint64 largest, qsizetype padding, QByteArray &bytes) const override
    {
        return readFile(m_folder.filePath(entry.name()), largest, padding, bytes);
    }

private:
    QDir m_folder;
};

#endif

} // namespace

QString SourceFolder::Entry::name() const
{
    const bool isAscii = std::all_of(written.begin(), written.end(), [](char byte) { return byte > 0; });
    return isAscii ? QString::fromLatin1(written) : decoded(written); // most are, which asks no codec
}

Result<qint64> SourceFolder::readFile(const QString &path, qint64 largest, qsizetype padding, QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const qint64 size = file.size();
        if (size > largest)
            return size;
        makeRoom(bytes, size, padding);
        if (file.read(bytes.data(), size) == size)
            return size;
    }
    return tl::unexpected(Error{ErrorKind::FileUnreadable, file.errorString(), {}, {}});
}

std::unique_ptr<SourceFolder> SourceFolder::open(const QString &path)
{
#ifdef Q_OS_UNIX
    return UnixFolder::of(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
#else
    return QDir(path).isReadable() ? std::make_unique<NamedFolder>(path) : nullptr;
#endif
}

} // namespace countersign
