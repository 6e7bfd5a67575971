// SPDX-License-Identifier: GPL-3.0-or-later
// Generated commands are run by a real sh and a real curl against a server on the loopback; what arrives is what the reader said.
#include "core/diagnosis/observed.h"
#include "tests/support/recordingserver.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Names in lower case with their values, sorted; without what only the real program knows.
QByteArrayList comparedHeaders(const QVector<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArrayList lines;
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        const bool isOwn = lower == "content-length" || lower == "expect" || (lower == "user-agent" && value.startsWith("curl/"))
            || (lower == "host" && value.startsWith("127.0.0.1:"));
        if (!isOwn)
            lines.append(lower + ": " + value);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QVector<QPair<QByteArray, QByteArray>> headersOf(const RecordedRequest &request)
{
    QVector<QPair<QByteArray, QByteArray>> headers;
    QByteArrayList lines = request.head().split('\n');
    lines.removeFirst();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

/// Commands with hostile values, each quoted in one of the shell's ways.
class Commands {
public:
    Commands(quint32 seed, const QByteArray &url) : m_random(seed), m_url(url) { }

    QByteArray next()
    {
        QByteArrayList words{"curl -q -sS -m 20"};
        if (chance(3))
            words.append(one({"-g", "--globoff", "--globo"}));
        else
            words.append("-g");
        if (chance(3))
            words.append("--path-as-is");
        const int shape = m_random.bounded(6);
        if (shape == 0)
            words.append("-X " + quoted(one({"PUT", "DELETE", "PATCH", "OPTIONS", "get"})));
        if (shape == 1)
            words.append(one({"-I", "--head", "-sI"}));
        const bool isHead = shape == 1;
        const bool isGet = isHead || chance(4);
        if (isGet)
            words.append(one({"-G", "--get"}));
        for (int data = m_random.bounded(4); data > 0; --data)
            words.append(dataOption(isGet));
        for (int header = m_random.bounded(4); header > 0; --header)
            words.append(headerOption());
        if (chance(6))
            words.append("--compressed");
        if (chance(8))
            words.append("-u " + quoted("me:p w'\"$"));
        if (chance(8))
            words.append("-b " + quoted("a=b; c=d"));
        if (chance(8))
            words.append("-A " + quoted("agent/1 (x; y)"));
        if (chance(6))
            words.append("--url-query " + quoted(one({"q=a b", "+q=%41", "=x/y"})));
        words.insert(m_random.bounded(int(words.size())) + 1, quoted(m_url + target()));
        QByteArray command = words.join(chance(2) ? " \\\n  " : " ");
        if (command.contains("@-"))
            command = "printf %s " + quoted("piped\nin'") + " | " + command;
        return command + '\n';
    }

private:
    bool chance(int of) { return m_random.bounded(of) == 0; }
    QByteArray one(const QByteArrayList &list) { return list.at(m_random.bounded(int(list.size()))); }

    QByteArray quoted(const QByteArray &word)
    {
        switch (m_random.bounded(3)) {
        case 0:
            return "'" + QByteArray(word).replace("'", "'\\''") + "'";
        case 1: {
            QByteArray inside;
            for (const char c : word)
                inside += QByteArrayView("\\\"$`").contains(c) ? QByteArray("\\") + c : QByteArray(1, c);
            return '"' + inside + '"';
        }
        default: {
            QByteArray bare;
            for (const char c : word) {
                const bool isPlain =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || QByteArrayView("/:._=%-,@").contains(c);
                bare += isPlain ? QByteArray(1, c) : c == '\n' ? QByteArray("'\n'") : QByteArray("\\") + c;
            }
            return word.isEmpty() ? QByteArray("''") : bare;
        }
        }
    }

    QByteArray value()
    {
        return one({"1", "a b", "it's", "\"x\"", "$HOME", "`id`", "\\",   "a\\\\b", "\xe4\xba\x91", "a=b&c", "{\"a\": [1, 2]}",
                    "!", "#x",  "*",    "~",     "a\nb",  "",     "+%2B", "(x)",    "a;b",          "x|y>z<"});
    }

    QByteArray dataOption(bool isGet)
    {
        // In a URL curl refuses blanks and line ends.
        const QByteArray plain = isGet ? one({"a=1", "b", "c=%20", "d=*'()"}) : one({"a=1", "b", "", "@-"});
        switch (m_random.bounded(isGet ? 2 : 5)) {
        case 0:
            return one({"-d ", "--data ", "--data-ascii "}) + quoted(plain);
        case 1:
            return "--data-urlencode " + quoted(one({"n=", "=", "m="}) + value());
        case 2:
            return "--data-raw " + quoted(value());
        case 3:
            return "--data-binary " + quoted('x' + value());
        default:
            return "--json " + quoted("{\"a\":\"b\"}");
        }
    }

    QByteArray headerOption()
    {
        QByteArray text = value();
        text.replace('\n', ' ');
        return one({"-H ", "--header "})
            + quoted(one({"X-A: v" + text, "X-Empty;", "Accept:", "Accept: text/plain", "Content-Type: text/plain; charset=UTF-8",
                          "Content-Type:", "X-Gone:", "Host: other.example", "user-agent: me"}));
    }

    QByteArray target()
    {
        return one({"", "/", "/a/b", "/a/../b/./c", "/a%2Fb", "/~x", "/\xe4\xba\x91", "//x", "/.."})
            + one({"", "?", "?a=1", "?a=1&b=%20&&c", "?p[0]=1", "?u=http://x/../y", "?x#frag", "#frag"});
    }

    QRandomGenerator m_random;
    QByteArray m_url;
};

} // namespace

class tst_ReaderCurlWire : public QObject {
    Q_OBJECT
private slots:
    void saysWhatCurlSends();
};

void tst_ReaderCurlWire::saysWhatCurlSends()
{
    RecordingServer server;
    Commands commands(20260223, server.url());
    QByteArrayList all;
    while (all.size() < 300)
        all.append(commands.next());
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"commands.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    for (const QByteArray &command : std::as_const(all))
        script.write(command + "echo ran $? >&2\n");
    script.close();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(u"sh"_s, {script.fileName()});
    QVERIFY(ended.wait(100'000));
    // Commands that curl itself refuses send nothing.
    QByteArrayList sent;
    QByteArrayList results;
    for (const QByteArray &line : process.readAllStandardError().split('\n')) {
        if (line.startsWith("ran "))
            results.append(line.mid(4));
    }
    QCOMPARE(results.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (results.at(i) == "0")
            sent.append(all.at(i));
    }
    QVERIFY2(sent.size() >= 200, qPrintable(QString::number(sent.size())));
    QCOMPARE(server.requests().size(), sent.size());
    qInfo("%d commands run, %d refused by curl", int(sent.size()), int(all.size() - sent.size()));
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const RecordedRequest &wire = server.requests().at(i);
        const Observation observation = observed(sent.at(i));
        const QByteArray about = sent.at(i) + '\n' + wire.bytes;
        QVERIFY2(observation.readings.size() == 1 && observation.request(), about.constData());
        const ObservedRequest request = *observation.request();
        QVERIFY2(request.method == wire.method(), QByteArray(about + "\nmethod: " + request.method).constData());
        QVERIFY2(request.target == wire.target(), QByteArray(about + "\ntarget: " + request.target).constData());
        QVERIFY2(request.body == wire.body(), QByteArray(about + "\nbody: " + request.body).constData());
        const QByteArrayList said = comparedHeaders(request.headers);
        QVERIFY2(said == comparedHeaders(headersOf(wire)), QByteArray(about + "\nheaders:\n" + said.join('\n')).constData());
        QCOMPARE(request.host, server.endpoint().authority());
    }
}

QTEST_GUILESS_MAIN(tst_ReaderCurlWire)
#include "tst_reader_curl_wire.moc"
