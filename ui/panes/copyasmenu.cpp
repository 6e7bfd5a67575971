// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/copyasmenu.h"

#include "core/exporters/exporter.h"
#include "core/session/signingsession.h"
#include "core/session/tracetext.h"
#include "ui/models/tracestepmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QWidgetAction>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString stringToSign = u"string-to-sign"_s;
const QString signature = u"signature"_s;
const QString traceAsText = u"trace-text"_s;
const QString traceAsJson = u"trace-json"_s;

} // namespace

CopyAsMenu::CopyAsMenu(QWidget *parent) : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &CopyAsMenu::fill);
    fill();
}

void CopyAsMenu::setSession(SigningSession *session)
{
    m_session = session;
}

void CopyAsMenu::fill()
{
    clear();
    const Preparation *preparation = m_session ? &m_session->preparation() : nullptr;
    const bool hasRequest = preparation && preparation->wire.has_value();
    const bool hasTrace = preparation && !preparation->signing.trace.steps().empty();
    const auto hasStep = [preparation](const QString &id) { return preparation && preparation->signing.trace.step(id.toLatin1()); };
    const QString harmless = tr("no secret, never expires");
    QVector<Entry> entries;
    for (const auto &exporter : exporters())
        entries.append({QString::fromLatin1(exporter->info().id), exporter->info().title, validityNote(), hasRequest});
    entries.append({stringToSign, tr("String to sign"), harmless, hasStep(stringToSign)});
    entries.append({signature, tr("Signature"), validityNote(), hasStep(signature)});
    entries.append({traceAsText, tr("Trace as text"), validityNote(), hasTrace});
    entries.append({traceAsJson, tr("Trace as JSON"), validityNote(), hasTrace});
    for (const Entry &entry : std::as_const(entries))
        addEntry(entry);
    const QList<QAction *> all = actions();
    const auto last = std::find_if(all.cbegin(), all.cend(), [this](const QAction *action) { return action->data() == m_lastChoice; });
    if (last != all.cend())
        setActiveAction(*last);
}

void CopyAsMenu::addEntry(const Entry &entry)
{
    QAction *action = addAction(entry.title, this, [this, id = entry.id] { copy(id); });
    action->setData(entry.id);
    action->setEnabled(entry.isEnabled);
    action->setToolTip(plainToolTip(entry.note));
    auto *label = new PlainLabel(TextRole::Hint, Token::Muted);
    label->setText(entry.note);
    label->setContentsMargins(Theme::current().px(30), 0, Theme::current().px(12), Theme::current().px(6));
    label->setSingleLine();
    auto *note = new QWidgetAction(this);
    note->setDefaultWidget(label);
    note->setEnabled(false);
    note->setText(entry.note); // for screen readers
    addAction(note);
}

/// Everything that holds the signature is good for a time, and who has it can send the request once.
QString CopyAsMenu::validityNote() const
{
    if (!m_session)
        return {};
    const SchemeInfo &scheme = m_session->preparation().scheme;
    if (!m_session->preparation().signing.trace.step("signature"))
        return tr("not signed");
    if (!scheme.usesClock || scheme.validSeconds <= 0)
        return tr("contains a signature that does not expire by itself");
    const QDateTime until = m_session->signedAt().toUTC().addSecs(scheme.validSeconds);
    return tr("contains a signature valid until %1").arg(until.toString(u"HH:mm:ss'Z'"_s));
}

Result<QByteArray> CopyAsMenu::exported(const QByteArray &exporterId) const
{
    const Exporter *form = exporter(exporterId);
    if (!form || !m_session)
        return QByteArray();
    const Preparation &preparation = m_session->preparation();
    if (!preparation.wire)
        return tl::unexpected(preparation.wire.error());
    return form->render({.wire = *preparation.wire,
                         .scheme = preparation.scheme,
                         .accessKeyId = m_session->accessKeyId(),
                         .signedAt = m_session->signedAt(),
                         .isPractice = m_session->profile().kind == ProfileKind::Practice});
}

Result<QByteArray> CopyAsMenu::content(const QString &id) const
{
    const Preparation &preparation = m_session->preparation();
    if (id == traceAsText)
        return traceText(preparation.signing.trace);
    if (id == traceAsJson) {
        JsonWriter out;
        writeTrace(out, preparation.signing.trace);
        return QByteArray(out.json() + '\n');
    }
    if (id == stringToSign || id == signature) {
        const SignatureTrace shown = preparation.signing.trace.redacted();
        const TraceStep *step = shown.step(id.toLatin1());
        return step ? masked(step->output, m_session->operation()).bytes() : QByteArray();
    }
    return exported(id.toLatin1());
}

void CopyAsMenu::copy(const QString &id)
{
    if (!m_session)
        return;
    const Result<QByteArray> bytes = content(id);
    if (!bytes) {
        emit noticed(sentence(bytes.error()));
        return;
    }
    copyToClipboard(*bytes, id == stringToSign ? Sensitivity::Plain : Sensitivity::Sensitive);
    m_lastChoice = id;
    emit chosen(id);
    emit noticed(copiedText(bytes->size()));
}

} // namespace countersign
