// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readeraccessible.h>

#include <reader/markname.h>
#include <reader/readerview.h>

#include <QAccessible>
#include <QAccessibleWidget>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text)
{
    for (const QChar sign : QStringView(u"\\:;=,")) {
        text.replace(sign, QString(u'\\') + sign);
    }
    return text;
}

class ReaderAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ReaderAccessible(ReaderView *view)
        : QAccessibleWidget(view, QAccessible::Document)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface) {
            return static_cast<QAccessibleTextInterface *>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        state.focusable = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const Span span = index == 0 ? view()->selection() : Span{};
        *start = span.isNull() ? 0 : int(span.start);
        *end = span.isNull() ? 0 : int(span.end);
    }
    int selectionCount() const override { return view()->selection().isNull() ? 0 : 1; }
    void addSelection(int start, int end) override { view()->setSelection({start, end}); }
    void removeSelection(int) override { view()->setSelection({}); }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0) {
            view()->setSelection({start, end});
        }
    }
    int cursorPosition() const override { return int(view()->caret()); }
    void setCursorPosition(int position) override { view()->setCaret(position); }
    QString text(int start, int end) const override
    {
        const int from = qBound(0, start, characterCount());
        const int to = end < 0 ? characterCount() : qBound(from, end, characterCount());
        return view()->text().mid(from, to - from);
    }
    QString text(QAccessible::Text type) const override { return QAccessibleWidget::text(type); }
    int characterCount() const override { return int(view()->text().size()); }
    QRect characterRect(int offset) const override
    {
        QRect area = view()->areaOf({offset, offset + 1});
        area.moveTopLeft(view()->viewport()->mapToGlobal(area.topLeft()));
        return area;
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return int(view()->positionAt(view()->viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int end) override { view()->ensureVisible({start, end}); }
    QString attributes(int offset, int *start, int *end) const override
    {
        const AnnotatedStretch stretch = view()->stretchAt(offset < 0 ? view()->caret() : offset);
        *start = int(stretch.span.start);
        *end = int(stretch.span.end);
        // IAccessible2's form; "mark" is what browsers call such a thing.
        QStringList names;
        for (const Mark &mark : stretch.marks) {
            names.append(escaped(markDescription(mark)));
        }
        if (names.isEmpty()) {
            return {};
        }
        const QColor ground =
            painted(view()->theme().of(stretch.marks.first().style).tint, view()->theme().page);
        return u"mark:true;annotation:%1;background-color:rgb(%2,%3,%4);"_s
            .arg(names.join(u"\\, "_s))
            .arg(ground.red())
            .arg(ground.green())
            .arg(ground.blue());
    }

private:
    ReaderView *view() const { return static_cast<ReaderView *>(widget()); }
};

QAccessibleInterface *readerAccessibleFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReaderView *>(object);
    return view ? new ReaderAccessible(view) : nullptr;
}

} // namespace

void installReaderAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(readerAccessibleFor);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void notifyTextReplaced(ReaderView *view)
{
    if (QAccessible::isActive()) {
        QAccessibleEvent event(view, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void notifyCaretMoved(ReaderView *view, qsizetype position)
{
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(view, int(position));
        QAccessible::updateAccessibility(&event);
    }
}

void notifySelectionChanged(ReaderView *view, Span selection, qsizetype caret)
{
    if (QAccessible::isActive()) {
        const int start = selection.isNull() ? int(caret) : int(selection.start);
        const int end = selection.isNull() ? int(caret) : int(selection.end);
        QAccessibleTextSelectionEvent event(view, start, end);
        event.setCursorPosition(int(caret));
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace Quoth
