// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QAbstractScrollArea>

#include <memory>

namespace Quoth {

/// One way to show an article with its highlights, as the reader bench drives it: Quoth's own view
/// and the ways that it is measured against.
class TextView
{
public:
    virtual ~TextView() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QAbstractScrollArea &widget() = 0;
    virtual void load(const AnnotatedArticle &content) = 0;
    /// Brings a place of the text into sight.
    virtual void jump(qsizetype position) = 0;
    virtual void add(const Annotation &annotation) = 0;
    /// The place in the text at a point, or -1; asks for the highlights there too.
    virtual qsizetype hit(QPoint place) = 0;
    virtual void zoom(bool isIn) = 0;
    virtual void setDark(bool isDark) = 0;
};

using MakeTextView = std::unique_ptr<TextView> (*)();

/// Quoth's reader.
[[nodiscard]] std::unique_ptr<TextView> makeOwnView();
/// QTextEdit, every highlight a character format.
[[nodiscard]] std::unique_ptr<TextView> makeRichView();
/// QPlainTextEdit without highlights: the floor.
[[nodiscard]] std::unique_ptr<TextView> makePlainView();
/// QPlainTextEdit that sets formats on the blocks in sight.
[[nodiscard]] std::unique_ptr<TextView> makeVisibleFormatsView();
/// QTextEdit over a document layout of our own that lays out what is in sight.
[[nodiscard]] std::unique_ptr<TextView> makeLazyLayoutView();

} // namespace Quoth
