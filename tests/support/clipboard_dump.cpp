// SPDX-License-Identifier: GPL-3.0-or-later
// Prints every format that lies on the clipboard and in the selection, raw: for tests that look for what must not be there.
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
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
