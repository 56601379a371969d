// SPDX-License-Identifier: GPL-3.0-or-later
#include "lazylayout.h"
#include "textview.h"

#include <reader/readerview.h>

#include <QPlainTextEdit>
#include <QSet>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(const ReaderTheme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Base, theme.page);
    palette.setColor(QPalette::Text, theme.ink);
    return palette;
}

const ReaderTheme &themeOf(bool isDark)
{
    static const ReaderTheme light = ReaderTheme::light();
    static const ReaderTheme dark = ReaderTheme::dark();
    return isDark ? dark : light;
}

QTextCharFormat formatOf(const Annotation &annotation, const ReaderTheme &theme)
{
    const MarkInk &ink = theme.of(markOf(annotation).style);
    QTextCharFormat format;
    format.setBackground(ink.tint);
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(ink.line);
    return format;
}

class OwnView : public TextView
{
public:
    QString name() const override { return u"Quoth"_s; }
    QAbstractScrollArea &widget() override { return m_view; }
    void load(const AnnotatedArticle &content) override { m_view.setArticle(content); }
    void jump(qsizetype position) override { m_view.ensureVisible({position, position + 1}); }
    void add(const Annotation &annotation) override
    {
        Edit edit;
        edit.annotations = {{std::nullopt, annotation}};
        m_view.applyEdit(edit);
    }
    qsizetype hit(QPoint place) override
    {
        const qsizetype position = m_view.positionAt(place);
        return m_view.annotationsAt(position).size() < 1000 ? position : -1;
    }
    void zoom(bool isIn) override { isIn ? m_view.zoomIn() : m_view.zoomOut(); }
    void setDark(bool isDark) override { m_view.setTheme(themeOf(isDark)); }

private:
    ReaderView m_view;
};

/// What Qt's two editors have in common, though not by inheritance.
template <class Edit>
class EditView : public TextView
{
public:
    EditView()
    {
        m_view.setReadOnly(true);
        m_view.setFrameShape(QFrame::NoFrame);
        m_view.setUndoRedoEnabled(false);
        QFont font(readingFamily(true));
        font.setPointSizeF(14);
        m_view.setFont(font);
        m_view.setPalette(paletteOf(themeOf(false)));
    }
    QAbstractScrollArea &widget() override { return m_view; }
    void jump(qsizetype position) override
    {
        QTextCursor cursor(m_view.document());
        cursor.setPosition(int(position));
        m_view.setTextCursor(cursor);
        m_view.ensureCursorVisible();
    }
    qsizetype hit(QPoint place) override
    {
        const QTextCursor cursor = m_view.cursorForPosition(place);
        return cursor.charFormat().isValid() ? cursor.position() : -1;
    }
    void zoom(bool isIn) override { isIn ? m_view.zoomIn(1) : m_view.zoomOut(1); }
    void setDark(bool isDark) override { m_view.setPalette(paletteOf(themeOf(isDark))); }

protected:
    Edit m_view;
};

class RichView : public EditView<QTextEdit>
{
public:
    QString name() const override { return u"QTextEdit"_s; }
    void load(const AnnotatedArticle &content) override
    {
        m_annotations = content.set.annotations;
        m_view.setPlainText(content.article.text);
        setFormats(false);
    }
    void add(const Annotation &annotation) override { format(annotation, themeOf(false)); }
    void setDark(bool isDark) override
    {
        EditView::setDark(isDark);
        setFormats(isDark); // the colours are in the formats
    }

private:
    void setFormats(bool isDark)
    {
        QTextCursor cursor(m_view.document());
        cursor.beginEditBlock();
        for (const Annotation &annotation : std::as_const(m_annotations)) {
            format(annotation, themeOf(isDark));
        }
        cursor.endEditBlock();
    }
    void format(const Annotation &annotation, const ReaderTheme &theme)
    {
        QTextCursor cursor(m_view.document());
        cursor.setPosition(int(annotation.span.start));
        cursor.setPosition(int(annotation.span.end), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(formatOf(annotation, theme));
    }

    QList<Annotation> m_annotations;
};

class PlainView : public EditView<QPlainTextEdit>
{
public:
    QString name() const override { return u"QPlainTextEdit"_s; }
    void load(const AnnotatedArticle &content) override
    {
        m_view.setPlainText(content.article.text);
    }
    void add(const Annotation &) override { m_view.viewport()->update(); }
};

/// Sets the formats of a block when it is painted for the first time.
class VisibleFormatsEdit : public QPlainTextEdit
{
public:
    void setAnnotations(const QList<Annotation> &annotations)
    {
        m_annotations = annotations;
        m_longest = 0;
        for (const Annotation &annotation : annotations) {
            m_longest = std::max(m_longest, annotation.span.length());
        }
    }
    void insert(const Annotation &annotation)
    {
        const auto at = std::upper_bound(
            m_annotations.cbegin(), m_annotations.cend(), annotation,
            [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
        m_annotations.insert(at - m_annotations.cbegin(), annotation);
        m_formatted.remove(document()->findBlock(int(annotation.span.start)).blockNumber());
        viewport()->update();
    }
    void setColors(const ReaderTheme &theme)
    {
        m_theme = theme;
        m_formatted.clear();
        viewport()->update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const qreal bottom = viewport()->height();
        QTextBlock block = firstVisibleBlock();
        qreal y = blockBoundingGeometry(block).translated(contentOffset()).top();
        for (; block.isValid() && y <= bottom; block = block.next()) {
            format(block);
            y += blockBoundingRect(block).height();
        }
        QPlainTextEdit::paintEvent(event);
    }

private:
    void format(const QTextBlock &block)
    {
        if (m_formatted.contains(block.blockNumber())) {
            return;
        }
        m_formatted.insert(block.blockNumber());
        const Span span = {block.position(), block.position() + block.length() - 1};
        const auto first = std::partition_point(
            m_annotations.cbegin(), m_annotations.cend(), [&](const Annotation &annotation) {
                return annotation.span.start + m_longest < span.start;
            });
        QList<QTextLayout::FormatRange> formats;
        for (auto it = first; it != m_annotations.cend() && it->span.start < span.end; ++it) {
            const qsizetype start = std::max(it->span.start, span.start);
            const qsizetype end = std::min(it->span.end, span.end);
            if (start < end) {
                formats.append({int(start - span.start), int(end - start), formatOf(*it, m_theme)});
            }
        }
        block.layout()->setFormats(formats);
    }

    QList<Annotation> m_annotations;
    QSet<int> m_formatted;
    ReaderTheme m_theme = ReaderTheme::light();
    qsizetype m_longest = 0;
};

class VisibleFormatsView : public EditView<VisibleFormatsEdit>
{
public:
    QString name() const override { return u"formats in sight"_s; }
    void load(const AnnotatedArticle &content) override
    {
        m_view.setAnnotations(content.set.annotations);
        m_view.setPlainText(content.article.text);
    }
    void add(const Annotation &annotation) override { m_view.insert(annotation); }
    void setDark(bool isDark) override
    {
        EditView::setDark(isDark);
        m_view.setColors(themeOf(isDark));
    }
};

/// QTextEdit as it is, but the document is laid out by LazyDocumentLayout, which paints the
/// highlights too.
class LazyLayoutView : public EditView<QTextEdit>
{
public:
    LazyLayoutView()
    {
        m_layout = new LazyDocumentLayout(m_view.document());
        m_view.document()->setDocumentLayout(m_layout);
    }
    QString name() const override { return u"lazy layout"_s; }
    void load(const AnnotatedArticle &content) override
    {
        m_layout->setAnnotations(content.set.annotations);
        m_view.setPlainText(content.article.text);
    }
    void add(const Annotation &annotation) override
    {
        m_layout->insert(annotation);
        m_view.viewport()->update();
    }
    void setDark(bool isDark) override
    {
        m_layout->setTheme(themeOf(isDark));
        EditView::setDark(isDark);
    }

private:
    LazyDocumentLayout *m_layout; // the document's
};

} // namespace

std::unique_ptr<TextView> makeOwnView()
{
    return std::make_unique<OwnView>();
}

std::unique_ptr<TextView> makeRichView()
{
    return std::make_unique<RichView>();
}

std::unique_ptr<TextView> makePlainView()
{
    return std::make_unique<PlainView>();
}

std::unique_ptr<TextView> makeVisibleFormatsView()
{
    return std::make_unique<VisibleFormatsView>();
}

std::unique_ptr<TextView> makeLazyLayoutView()
{
    return std::make_unique<LazyLayoutView>();
}

} // namespace Quoth
