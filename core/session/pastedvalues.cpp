// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pastedvalues.h"

#include "core/diagnosis/observedrequest.h"
#include "core/diagnosis/shellwords.h"
#include "core/request/jsontext.h"
#include "core/request/rawvalues.h"
#include "core/request/requestbuilder.h"
#include "core/session/formfilling.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Options of `aliyun` itself. Source: aliyun-cli, `config/flags.go` and `openapi/flags.go`.
constexpr std::array aliyunOptions{"profile",
                                   "mode",
                                   "language",
                                   "region",
                                   "config-path",
                                   "access-key-id",
                                   "access-key-secret",
                                   "sts-token",
                                   "sts-region",
                                   "ram-role-name",
                                   "ram-role-arn",
                                   "role-session-name",
                                   "private-key",
                                   "key-pair-name",
                                   "read-timeout",
                                   "connect-timeout",
                                   "retry-count",
                                   "skip-secure-verify",
                                   "expired-seconds",
                                   "secure",
                                   "insecure",
                                   "force",
                                   "endpoint",
                                   "version",
                                   "header",
                                   "body-file",
                                   "pager",
                                   "output",
                                   "waiter",
                                   "dryrun",
                                   "quiet",
                                   "roa",
                                   "method",
                                   "cli-query",
                                   "endpoint-type"};

bool takesNoValue(const QString &option)
{
    static const QStringList names{u"force"_s, u"secure"_s, u"insecure"_s, u"quiet"_s, u"dryrun"_s, u"skip-secure-verify"_s};
    return names.contains(option);
}

bool isOwnOption(const QString &program, const QString &option)
{
    return program == "hcloud"_L1
        ? option.startsWith("cli-"_L1) || option == "skeleton"_L1 || option == "dryrun"_L1
        : std::any_of(aliyunOptions.begin(), aliyunOptions.end(), [&option](const char *each) { return option == QLatin1String(each); });
}

/// A value at its name; JSON where the name stands for a list or a group.
bool place(const Operation &operation, const QString &name, const QString &value, ParameterValues &values)
{
    const Parameter *parameter = parameterAt(operation, name);
    if (!parameter)
        return false;
    const bool isContainer =
        parameter->type == ValueType::List || parameter->type == ValueType::Struct || parameter->type == ValueType::Map;
    const bool isJson = isContainer && parsedJson(value, name).has_value();
    values.set(name, {.kind = isJson ? ParameterValue::Kind::Json : ParameterValue::Kind::Text, .text = value});
    return true;
}

/// `--Name value`, `--Name=value`; of `aliyun` a method and a path in front are passed over, and a body fills the fields of the body.
PastedValues fromCommand(const Operation &operation, const QString &program, const QByteArrayList &words)
{
    PastedValues pasted;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString word = QString::fromUtf8(words.at(i));
        if (!word.startsWith("--"_L1) || word.size() == 2)
            continue;
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        const bool isFollowed = equals < 0 && i + 1 < words.size() && !words.at(i + 1).startsWith("--") && !takesNoValue(name);
        const QString value = equals >= 0 ? word.sliced(equals + 1) : isFollowed ? QString::fromUtf8(words.at(++i)) : QString();
        const bool isField = parameterAt(operation, name) != nullptr;
        if (!isField && program == "aliyun"_L1 && name == "body"_L1) {
            FormFilling filling(operation);
            filling.fillBody(value.toUtf8());
            for (const QString &path : filling.values().paths())
                pasted.values.set(path, *filling.values().value(path));
            pasted.unplaced += filling.unplaced();
        } else if (!isField && isOwnOption(program, name)) {
            continue;
        } else if (!place(operation, name, value, pasted.values)) {
            pasted.unplaced.append(name);
        }
    }
    return pasted;
}

PastedValues fromQuery(const Operation &operation, const ObservedRequest &request)
{
    FormFilling filling(operation);
    filling.fillPath(request.path());
    filling.fillPairs(decodedPairs(request.query()));
    return {filling.values(), filling.unplaced()};
}

/// Raw text keeps what it does not know; a paste names it.
PastedValues fromRaw(const Operation &operation, const ParameterValues &read)
{
    PastedValues pasted;
    const QStringList paths = read.paths();
    for (const QString &path : paths) {
        const bool isOwn = parameterAt(operation, path) != nullptr;
        if (isOwn)
            pasted.values.set(path, *read.value(path));
        else if (!isCommonParameter(path.toUtf8()))
            pasted.unplaced.append(path);
    }
    return pasted;
}

} // namespace

std::optional<PastedValues> pastedValues(const Operation &operation, const QString &text)
{
    static const QRegularExpression command(u"\\A(?:[$>#]\\s+)?(aliyun|hcloud)\\s"_s);
    static const QRegularExpression url(u"\\A(?:https?://\\S+|\\??[^\\s=&?]+=[^\\s]*(?:&[^\\s]*)?)\\z"_s);
    const QString trimmed = text.trimmed();
    std::optional<PastedValues> pasted;
    if (const auto match = command.match(trimmed); match.hasMatch()) {
        const QByteArray line = trimmed.sliced(match.capturedStart(1)).toUtf8();
        const ShellStatement statement = shellStatement(line, shellOf(line));
        pasted = statement.stages.isEmpty() ? PastedValues() : fromCommand(operation, match.captured(1), statement.stages.constFirst());
    } else if (trimmed.startsWith(u'{')) {
        const RawReading read = readRaw(operation, trimmed, RawForm::Json, {});
        if (read.problems.isEmpty())
            pasted = fromRaw(operation, read.values);
    } else if (url.match(trimmed).hasMatch() && (trimmed.contains(u'&') || trimmed.startsWith(u'?') || trimmed.contains("://"_L1))) {
        const bool isUrl = trimmed.contains("://"_L1) && trimmed.startsWith("http"_L1);
        const QString query = trimmed.startsWith(u'?') ? trimmed : u'?' + trimmed;
        pasted = fromQuery(operation, requestFromUrl((isUrl ? trimmed : u"https://h/"_s + query).toUtf8()));
        if (!isUrl) { // no path was given
            for (const Parameter &parameter : operation.parameters) {
                if (parameter.place == ParameterPlace::Path)
                    pasted->values.unset(parameter.name);
            }
        }
    } else if (trimmed.contains(u'=')) {
        const RawReading read = readRaw(operation, trimmed, RawForm::Lines, {});
        if (read.problems.isEmpty())
            pasted = fromRaw(operation, read.values);
    }
    const bool saysNothing = pasted && pasted->values.isEmpty() && pasted->unplaced.isEmpty();
    return saysNothing ? std::nullopt : pasted;
}

} // namespace countersign
