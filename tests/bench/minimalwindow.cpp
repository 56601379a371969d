// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of the startup bench: the least a Qt Widgets program must do to show a text file. Prints
// "first-paint" when the text has been painted, and ends.
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTimer>

#include <cstdio>

namespace {

class PaintReporter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            // After the event, when the picture has been handed to the screen.
            QTimer::singleShot(0, this, [] {
                std::puts("first-paint");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QFile file(application.arguments().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    QMainWindow window;
    auto *text = new QPlainTextEdit(&window);
    text->setReadOnly(true);
    text->setPlainText(QString::fromUtf8(file.readAll()));
    window.setCentralWidget(text);
    PaintReporter reporter;
    text->viewport()->installEventFilter(&reporter);
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
