// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of the benchmarks of start and memory: a window with a filter, a tree and three text panes, nothing else. Prints the steady clock's time
// of its first paint in nanoseconds and quits; with the argument `hold` it stays.
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <chrono>
#include <cstdio>
#include <utility>

namespace {

class BareWindow : public QMainWindow {
protected:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::UpdateRequest && !std::exchange(m_isPainted, true)) {
            std::printf("%lld\n", static_cast<long long>(std::chrono::steady_clock::now().time_since_epoch().count()));
            std::fflush(stdout);
            if (!QApplication::arguments().contains(QStringLiteral("hold")))
                QTimer::singleShot(0, qApp, &QApplication::quit);
        }
        return handled;
    }

private:
    bool m_isPainted = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    auto *splitter = new QSplitter(&window);
    auto *left = new QWidget(splitter);
    auto *column = new QVBoxLayout(left);
    auto *tree = new QTreeWidget(left);
    for (int i = 0; i < 156; ++i)
        tree->addTopLevelItem(new QTreeWidgetItem({QStringLiteral("Service %1").arg(i)}));
    column->addWidget(new QLineEdit(left));
    column->addWidget(tree);
    for (int i = 0; i < 3; ++i)
        splitter->addWidget(new QPlainTextEdit(splitter));
    window.setCentralWidget(splitter);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
