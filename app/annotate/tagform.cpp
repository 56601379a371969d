// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tagform.h>

#include <annotate/tageditor.h>

#include <QColorDialog>
#include <QComboBox>
#include <QFormLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPainter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct NamedColor
{
    QLatin1StringView color;
    const char *name;
};

// Okabe and Ito's set, which people with any of the colour-vision deficiencies tell apart.
constexpr NamedColor colors[] = {
    {""_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Theme’s own")},
    {"#e69f00"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Orange")},
    {"#56b4e9"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Sky blue")},
    {"#009e73"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Green")},
    {"#f0e442"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Yellow")},
    {"#0072b2"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Blue")},
    {"#d55e00"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Vermilion")},
    {"#cc79a7"_L1, QT_TRANSLATE_NOOP("Quoth::TagForm", "Purple")}};

QIcon swatch(const QColor &color)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(color.isValid() ? color : Qt::transparent);
    return pixmap;
}

} // namespace

TagForm::TagForm(TagEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_color(new QComboBox(this))
    , m_line(new QComboBox(this))
    , m_shortcut(new QKeySequenceEdit(this))
    , m_description(new QLineEdit(this))
{
    setObjectName(u"tagForm"_s);
    m_color->setObjectName(u"tagColor"_s);
    m_color->setAccessibleName(tr("Colour of the tag"));
    addColors();
    m_line->setObjectName(u"tagLine"_s);
    m_line->setAccessibleName(tr("Line of the tag"));
    for (const QString &name :
         {tr("Solid"), tr("Dotted"), tr("Dashed"), tr("Wavy"), tr("Double")}) {
        m_line->addItem(name);
    }
    m_shortcut->setObjectName(u"tagShortcut"_s);
    m_shortcut->setAccessibleName(tr("Key of the tag"));
    m_description->setObjectName(u"tagDescription"_s);
    m_description->setAccessibleName(tr("Description of the tag"));
    m_description->setPlaceholderText(tr("When to use it"));
    for (QComboBox *box : {m_color, m_line}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto *form = new QFormLayout(this);
    form->setContentsMargins(14, 8, 14, 12);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Colour"), m_color);
    form->addRow(tr("Line"), m_line);
    form->addRow(tr("Key"), m_shortcut);
    form->addRow(tr("Meaning"), m_description);
    connect(m_color, &QComboBox::activated, this, [this](int index) {
        if (index == m_color->count() - 1) {
            auto *dialog = new QColorDialog(QColor(m_editor.tag(m_id).value_or(Tag()).color), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) {
                std::optional<Tag> tag = m_editor.tag(m_id);
                if (tag) {
                    tag->color = color.name();
                    m_editor.change(*tag);
                }
            });
            dialog->open();
            setTag(m_id);
            return;
        }
        keep();
    });
    connect(m_line, &QComboBox::activated, this, &TagForm::keep);
    connect(m_shortcut, &QKeySequenceEdit::editingFinished, this, &TagForm::keep);
    connect(m_description, &QLineEdit::editingFinished, this, &TagForm::keep);
    hide();
}

void TagForm::addColors()
{
    for (const NamedColor &color : colors) {
        m_color->addItem(swatch(QColor(color.color)), tr(color.name), QString(color.color));
    }
    m_color->addItem(tr("Other…"));
}

void TagForm::setTag(qint64 id)
{
    const std::optional<Tag> tag = m_editor.tag(id);
    setVisible(tag.has_value());
    m_id = tag ? id : 0;
    if (!tag) {
        return;
    }
    m_isFilling = true;
    int color = m_color->findData(tag->color);
    if (color < 0) { // a colour of the reader's own
        m_color->insertItem(
            m_color->count() - 1, swatch(QColor(tag->color)), tag->color, tag->color);
        color = m_color->count() - 2;
    }
    m_color->setCurrentIndex(color);
    m_line->setCurrentIndex(static_cast<int>(tag->line));
    m_shortcut->setKeySequence(QKeySequence(tag->shortcut, QKeySequence::PortableText));
    if (m_description->text() != tag->description) {
        m_description->setText(tag->description);
    }
    m_isFilling = false;
}

void TagForm::keep()
{
    std::optional<Tag> tag = m_editor.tag(m_id);
    if (!tag || m_isFilling) {
        return;
    }
    tag->color = m_color->currentData().toString();
    tag->line = static_cast<TagLine>(m_line->currentIndex());
    tag->shortcut = m_shortcut->keySequence().toString(QKeySequence::PortableText);
    tag->description = m_description->text().simplified();
    m_editor.change(*tag);
}

} // namespace Quoth
