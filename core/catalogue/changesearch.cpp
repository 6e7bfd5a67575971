// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/changesearch.h"

#include <QFileInfo>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

Result<void> openImport(const QString &path, bool isFormer, Catalogue &catalogue)
{
    const auto opened = catalogue.open(path, false);
    if (opened || !isFormer || opened.error().kind != ErrorKind::DamagedCatalogue)
        return opened;
    Error error = opened.error(); // it cannot be built anew: what it was made from is another now
    error.hint = ChangeSearch::tr("What changes from the present import on is shown after the next one");
    return tl::unexpected(error);
}

Result<ChangeAnswer> ofImports(const ChangeQuestion &question, const ChangeWatch &watch)
{
    Catalogue former, present;
    if (const auto opened = openImport(question.formerPath, true, former); !opened)
        return tl::unexpected(opened.error());
    if (const auto opened = openImport(question.path, false, present); !opened)
        return tl::unexpected(opened.error());
    const auto services = changesBetween(former, present, watch);
    if (!services)
        return tl::unexpected(services.error());
    ChangeAnswer answer{question, *services, {}, {}};
    if (!former.services().isEmpty() && former.services().first().origin)
        answer.formerAt = former.services().first().origin->importedAt;
    if (!present.services().isEmpty() && present.services().first().origin)
        answer.presentAt = present.services().first().origin->importedAt;
    return answer;
}

Result<ChangeAnswer> ofVersions(const ChangeQuestion &question, const Catalogue &catalogue, const ChangeWatch &watch)
{
    const Service *before = catalogue.service(question.cloud, question.product, question.before);
    const Service *after = catalogue.service(question.cloud, question.product, question.after);
    if (!before || !after) {
        QStringList versions;
        for (const Service &service : catalogue.services())
            if (service.cloud == question.cloud && service.product == question.product)
                versions.append(service.version);
        const QString subject = question.cloud + u'/' + question.product + u' ' + (before ? question.after : question.before);
        return tl::unexpected(Error{ErrorKind::NotFound, ChangeSearch::tr("The catalogue has no such version of the service"), subject,
                                    versions.isEmpty() ? ChangeSearch::tr("List the services, or import this one first")
                                                       : ChangeSearch::tr("It has %1").arg(versions.join(u", "_s))});
    }
    const auto changes = changesBetween(catalogue, *before, catalogue, *after, watch);
    if (!changes)
        return tl::unexpected(changes.error());
    ChangeAnswer answer{question, {}, {}, {}};
    if (!changes->changes.isEmpty())
        answer.services.append(*changes);
    return answer;
}

} // namespace

Result<ChangeAnswer> answered(const ChangeQuestion &question, const Catalogue &catalogue, const ChangeWatch &watch)
{
    return question.isOfImports() ? ofImports(question, watch) : ofVersions(question, catalogue, watch);
}

ChangeSearch::ChangeSearch(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ChangeSearch::~ChangeSearch()
{
    stop();
}

void ChangeSearch::start(const ChangeQuestion &question, const Catalogue &catalogue)
{
    cancel();
    m_current = std::make_shared<std::atomic<bool>>(false);
    const auto tell = [this, flag = m_current](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, flag, what] {
                if (m_current == flag) // no other question was asked meanwhile
                    what();
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, tell, question, &catalogue, flag = m_current] {
        const ChangeWatch watch{[&flag] { return flag->load(); },
                                [&](qsizetype done, qsizetype total) { tell([this, done, total] { emit progressed(done, total); }); }};
        const Result<ChangeAnswer> answer = answered(question, catalogue, watch);
        if (*flag)
            return;
        tell([this, answer] {
            m_current.reset();
            emit finished(answer);
        });
    });
}

void ChangeSearch::cancel()
{
    if (m_current)
        *m_current = true;
    m_current.reset();
    m_pool.clear();
}

void ChangeSearch::stop()
{
    cancel();
    m_pool.waitForDone();
}

} // namespace countersign
