// SPDX-License-Identifier: GPL-3.0-or-later
// clipboard dump : prints every format that lies on the clipboard and in the selection, raw, for tests that look for what must not be there.
// clipboard hold : puts its input on the clipboard, says "held" and stays, as the owner of a clipboard must.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>

#include <cstdio>
#include <string_view>

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    if (argc > 1 && std::string_view(argv[1]) == "hold") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return 1;
        QGuiApplication::clipboard()->setText(QString::fromUtf8(input.readAll()));
        std::printf("held\n");
        std::fflush(stdout);
        return QGuiApplication::exec();
    }
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
        const QStringList formats = data ? data->formats() : QStringList();
        for (const QString &format : formats) {
            const QByteArray bytes = data->data(format);
            std::printf("== %s\n", qUtf8Printable(format));
            std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
            std::printf("\n");
        }
    }
    return 0;
}
