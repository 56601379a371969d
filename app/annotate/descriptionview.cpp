// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/descriptionview.h>

#include <annotate/markdown.h>
#include <reader/typography.h>
#include <settings/themecolors.h>

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

/// The name with a square of its kind's colour before it.
QString dottedName(const QString &name, QColor color)
{
    return u"<span style=\"color:%1\">■</span>&nbsp; %2"_s.arg(color.name(), name.toHtmlEscaped());
}

} // namespace

DescriptionView::DescriptionView(QWidget *parent)
    : QWidget(parent)
    , m_heading(wrappingLabel(this))
    , m_words(wrappingLabel(this))
    , m_rows(new QGridLayout)
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_words);
    layout->addLayout(m_rows);
    updateFonts();
}

void DescriptionView::setDescription(const AnnotationDescription &description)
{
    m_description = description;
    m_heading->setText(description.heading);
    m_words->setText(description.words);
    m_words->setVisible(!description.words.isEmpty());
    fillRows();
}

void DescriptionView::fillRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ThemeColors &colors = themeColors(palette());
    for (qsizetype row = 0; row < m_description.rows.size(); ++row) {
        const AnnotationDescription::Row &content = m_description.rows[row];
        auto *label = new QLabel(content.label, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        QLabel *value = wrappingLabel(this);
        if (content.isMarkdown) {
            value->setTextFormat(Qt::MarkdownText);
            value->setText(safeMarkdown(content.value));
        } else if (content.tag.isEmpty()) {
            value->setText(content.value);
        } else {
            value->setTextFormat(Qt::RichText);
            value->setText(dottedName(content.value, tagColor(colors, content.tag)));
        }
        QFont font = value->font();
        font.setItalic(content.isItalic);
        value->setFont(font);
        // A name in Latin letters stands by its label in a mirrored window too.
        value->setAlignment(
            Qt::AlignVCenter | Qt::AlignAbsolute |
            (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
        label->setBuddy(value);
        m_rows->addWidget(label, static_cast<int>(row), 0, Qt::AlignTop);
        m_rows->addWidget(value, static_cast<int>(row), 1);
    }
}

void DescriptionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        updateFonts();
    } else if (
        event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange) {
        fillRows();
    }
}

void DescriptionView::updateFonts()
{
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_heading->setFont(small);
    QFont reading = QApplication::font();
    reading.setFamily(readingFamily(true));
    reading.setPointSizeF(reading.pointSizeF() * 1.15);
    m_words->setFont(reading);
}

} // namespace Quoth
