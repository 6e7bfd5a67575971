// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/diagnosis/coderunner.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// \p text as an expression of the language, by its bytes.
QByteArray literal(const Language &language, const QString &text)
{
    const QByteArray hex = text.toUtf8().toHex();
    if (language.id == "python")
        return "bytes.fromhex('" + hex + "').decode()";
    if (language.id == "nodejs")
        return "Buffer.from('" + hex + "', 'hex').toString()";
    if (language.id == "java")
        return "new String(HexFormat.of().parseHex(\"" + hex + "\"), StandardCharsets.UTF_8)";
    if (language.id == "php")
        return "hex2bin('" + hex + "')";
    QByteArray octal;
    for (const char byte : text.toUtf8())
        octal += '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
    return "\"$(printf '" + octal + "x')\""; // the x keeps a line end at the end, and is taken off again
}

} // namespace

const QVector<Language> &runnable()
{
    static const QVector<Language> all{
        {"python", u"python3"_s, u"case.py"_s,
         "import ast, base64, hashlib, hmac, json, re, time, urllib.parse, uuid\nfrom datetime import datetime, timezone\n"
         "class requests:\n    request = staticmethod(lambda *arguments, **named: None)\n",
         "", "def case@(text):\n", "", "case@(TEXT)\n", "    ", "print(base64.b64encode(@.encode(errors='surrogatepass')).decode())"},
        {"nodejs", u"node"_s, u"case.js"_s,
         "const crypto = require('crypto');\nconst fs = require('fs');\nconst fetch = async () => ({});\n", "",
         "async function case@(text) {\n", "}\n", "case@(TEXT);\n", "  ", "console.log(Buffer.from(@).toString('base64'));"},
        {"shell", u"sh"_s, u"case.sh"_s, "set -eu\n", "", "case@() {\ntext=$1\n", "}\n", "(case@ TEXT)\n", "",
         "printf %s \"$@\" | base64 | tr -d '\\n'; echo"},
        {"java", u"java"_s, u"Case.java"_s,
         "import java.net.*; import java.nio.charset.*; import java.nio.file.*; import java.security.*; import java.text.*; import "
         "java.time.*;\n"
         "import java.time.format.*; import java.time.temporal.*; import java.util.*; import java.util.stream.*; import javax.crypto.*;\n"
         "import javax.crypto.spec.*;\npublic class Case {\n",
         "}\n", "static void case@(String text) throws Exception {\n", "}\n", "case@(TEXT);\n", "    ",
         "System.out.println(Base64.getEncoder().encodeToString((@).getBytes(StandardCharsets.UTF_8)));"},
        {"php", u"php"_s, u"case.php"_s, "<?php\n", "", "function case@($text) {\n", "}\n", "case@(TEXT);\n", "    ",
         "echo base64_encode($@), \"\\n\";"},
    };
    return all;
}

const Language *languageOf(const QByteArray &id)
{
    for (const Language &language : runnable()) {
        if (language.id == id && !QStandardPaths::findExecutable(language.program).isEmpty())
            return &language;
    }
    return nullptr;
}

Ran run(const Language &language, const QByteArray &prelude, const QVector<Case> &cases)
{
    QTemporaryDir folder;
    QByteArray source = language.before + prelude;
    QByteArray calls;
    for (qsizetype index = 0; index < cases.size(); ++index) {
        const QByteArray number = QByteArray::number(index);
        QByteArray lines = cases[index].lines + '\n' + QByteArray(language.show).replace('@', cases[index].result);
        if (language.id == "shell")
            lines.prepend("text=${text%x}\n");
        source += QByteArray(language.beforeCase).replace('@', number);
        for (const QByteArray &line : lines.split('\n'))
            source += language.indent + line + '\n';
        source += QByteArray(language.afterCase).replace('@', number);
        calls += QByteArray(language.caseCalls).replace('@', number).replace("TEXT", literal(language, cases[index].text));
    }
    source += language.id == "java" ? "public static void main(String[] none) throws Exception {\n" + calls + "}\n" : calls;
    source += language.after;
    QFile file(folder.filePath(language.file));
    if (!file.open(QIODevice::WriteOnly) || file.write(source) != source.size())
        return {{}, "cannot be written"};
    file.close();
    QProcess process;
    process.start(language.program, {file.fileName()});
    process.closeWriteChannel();
    if (!process.waitForFinished(100'000) || process.exitCode() != 0)
        return {{}, process.readAllStandardError() + '\n' + source.left(4000)};
    Ran ran;
    QByteArray output = process.readAllStandardOutput();
    output.chop(output.endsWith('\n') ? 1 : 0); // the first lines may be empty: that of no text is
    for (const QByteArray &line : output.split('\n'))
        ran.results.append(QByteArray::fromBase64(line));
    if (ran.results.size() != cases.size())
        ran.fault = "gives another number of results\n" + source.left(4000);
    return ran;
}
