// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importpart.h"
#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/importers/yamljson.h"
#include "core/catalogue/importers/yamlscalar.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <istream>
#include <streambuf>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace countersign {

namespace {

QString lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? QString() : yamlText(QT_TRANSLATE_NOOP("YamlJson", "line %1")).arg(mark.line + 1);
}

/// Ends the reading from inside the parser.
struct YamlRefused {
    QString reason;
    YAML::Mark mark;
};

/// Bytes where they lie.
class ViewBuffer final : public std::streambuf {
public:
    explicit ViewBuffer(QByteArrayView bytes)
    {
        char *begin = const_cast<char *>(bytes.data()); // streams only read it
        setg(begin, begin, begin + bytes.size());
    }
};

/// A value that is written, and what it can be repeated by.
struct JsonValue {
    QByteArray json{};
    QVector<QPair<QByteArray, QByteArray>> members{}; ///< of a map that may be merged into another: keys and values as JSON
    QVector<JsonValue> elements{};                    ///< of a list of such maps
};

/// Writes JSON while the parser says what it meets, level by level.
class JsonOfEvents final : public YAML::EventHandler {
public:
    JsonOfEvents(const QString &file, ImportReport &report, const ImportWatch &watch) : m_file(file), m_report(report), m_watch(watch) { }

    QByteArray json() const { return m_json.isEmpty() ? QByteArrayLiteral("null") : m_json; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { addScalar(mark, anchor, "null", "null"); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    /// A map or a list that is not at its end.
    struct Level {
        YAML::anchor_t anchor = 0;
        bool isMap = false;
        bool isMergeSource = false; ///< itself, or its elements
        bool isKeyNext = true;
        QByteArray key{}; ///< as JSON
        QByteArray json{};
        QSet<QByteArray> keys{};
        JsonValue value{};
        QVector<JsonValue> merged{};

        bool isMergeNext() const { return isMap && !isKeyNext && key == "\"<<\""; }
        void add(const QByteArray &memberKey, const JsonValue &member);
    };

    void look(const YAML::Mark &mark);
    void addScalar(const YAML::Mark &mark, YAML::anchor_t anchor, const QByteArray &json, const QByteArray &spelling);
    void addValue(const JsonValue &value);
    void setAnchor(YAML::anchor_t anchor, const JsonValue &value);
    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap);
    void close();
    void writeMerged(Level &level);
    void countRepeated(qsizetype bytes)
    {
        m_repeatedBytes += bytes;
        if (m_repeatedBytes > mostAliasBytes)
            throw YamlRefused{yamlText(QT_TRANSLATE_NOOP("YamlJson", "grows beyond measure by its aliases")), m_mark};
    }
    bool isKeyNext() const { return !m_levels.empty() && m_levels.back().isMap && m_levels.back().isKeyNext; }
    void setKey(const QByteArray &key)
    {
        m_levels.back().key = key;
        m_levels.back().isKeyNext = false;
    }

    const QString &m_file;
    ImportReport &m_report;
    const ImportWatch &m_watch;
    QByteArray m_json{};
    std::vector<Level> m_levels{};
    QHash<YAML::anchor_t, JsonValue> m_anchors{};
    YAML::Mark m_mark{};
    qsizetype m_repeatedBytes = 0;
    qsizetype m_events = 0;
};

void JsonOfEvents::Level::add(const QByteArray &memberKey, const JsonValue &member)
{
    if (json.size() > 1)
        json += ',';
    if (isMap) {
        json += memberKey + ':';
        keys.insert(memberKey);
    }
    json += member.json;
    if (anchor == 0 && !isMergeSource)
        return; // nothing will be merged from here
    if (isMap)
        value.members.append({memberKey, member.json});
    else if (!member.members.isEmpty())
        value.elements.append(member);
}

void JsonOfEvents::look(const YAML::Mark &mark)
{
    constexpr qsizetype eventsBetweenLooks = 4096;
    m_mark = mark;
    if (++m_events % eventsBetweenLooks == 0 && m_watch.cancelled())
        throw YamlRefused{yamlText(QT_TRANSLATE_NOOP("YamlJson", "was not read to its end, for the import was cancelled")), mark};
}

void JsonOfEvents::setAnchor(YAML::anchor_t anchor, const JsonValue &value)
{
    if (anchor == 0)
        return;
    countRepeated(value.json.size());
    m_anchors.insert(anchor, value);
}

void JsonOfEvents::addValue(const JsonValue &value)
{
    if (m_levels.empty()) {
        m_json = value.json;
        return;
    }
    Level &level = m_levels.back();
    if (level.isMergeNext())
        level.merged += value.elements.isEmpty() ? QVector<JsonValue>{value} : value.elements;
    else
        level.add(level.key, value);
    level.isKeyNext = true;
}

void JsonOfEvents::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value)
{
    const YamlScalar scalar = yamlScalar(value, tag);
    if (!scalar.hasJsonValue)
        m_report.add(inReport(m_file), yamlText(QT_TRANSLATE_NOOP("YamlJson", "line %1")).arg(mark.line + 1),
                     yamlText(QT_TRANSLATE_NOOP("YamlJson", "is a number that JSON does not have, and counts as a text: %1"))
                         .arg(inReport(QString::fromStdString(value))));
    addScalar(mark, anchor, scalar.json, QByteArray::fromStdString(value));
}

void JsonOfEvents::addScalar(const YAML::Mark &mark, YAML::anchor_t anchor, const QByteArray &json, const QByteArray &spelling)
{
    look(mark);
    const bool isKey = isKeyNext();
    const JsonValue value{isKey ? quotedAsJson(spelling) : json, {}, {}};
    setAnchor(anchor, value);
    if (isKey)
        setKey(value.json);
    else
        addValue(value);
}

void JsonOfEvents::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    look(mark);
    const auto found = m_anchors.constFind(anchor);
    if (found == m_anchors.cend())
        throw YamlRefused{yamlText(QT_TRANSLATE_NOOP("YamlJson", "holds itself by an alias")), mark};
    countRepeated(found->json.size());
    if (!isKeyNext())
        addValue(*found);
    else if (found->json.startsWith('"'))
        setKey(found->json);
    else
        setKey(quotedAsJson(found->json));
}

void JsonOfEvents::open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap)
{
    look(mark);
    if (isKeyNext())
        throw YamlRefused{yamlText(QT_TRANSLATE_NOOP("YamlJson", "has a key that is no single value")), mark};
    Level level;
    level.anchor = anchor;
    level.isMap = isMap;
    level.isMergeSource = !m_levels.empty() && (m_levels.back().isMergeNext() || (!m_levels.back().isMap && m_levels.back().isMergeSource));
    level.json = isMap ? "{" : "[";
    m_levels.push_back(std::move(level));
}

/// Members of its own count before merged ones, wherever they stand.
void JsonOfEvents::writeMerged(Level &level)
{
    for (const JsonValue &source : std::as_const(level.merged)) {
        for (const auto &[key, value] : source.members) {
            if (level.keys.contains(key))
                continue;
            countRepeated(key.size() + value.size());
            level.add(key, {value, {}, {}});
        }
    }
}

void JsonOfEvents::close()
{
    Level level = std::move(m_levels.back());
    m_levels.pop_back();
    writeMerged(level);
    level.value.json = level.json + (level.isMap ? '}' : ']');
    setAnchor(level.anchor, level.value);
    addValue(level.value);
}

} // namespace

std::optional<QByteArray> parsedYaml(QByteArrayView yaml, const QString &file, ImportReport &report, const ImportWatch &watch)
{
    ViewBuffer buffer(yaml);
    std::istream stream(&buffer);
    JsonOfEvents events(file, report, watch);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(events);
    } catch (const YamlRefused &refusal) {
        report.add(inReport(file), lineOf(refusal.mark), refusedYaml(refusal.reason));
        return std::nullopt;
    } catch (const YAML::Exception &error) {
        report.add(inReport(file), lineOf(error.mark), refusedYaml(QString::fromStdString(error.msg)));
        return std::nullopt;
    }
    return events.json();
}

} // namespace countersign
