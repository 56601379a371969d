// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/typographydialog.h>

#include <annotate/languagename.h>
#include <reader/hyphenator.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// What the family box keeps for the two that are no families.
const QString houseSerif = u"serif"_s;
const QString houseSans = u"sans"_s;

} // namespace

TypographyDialog::TypographyDialog(
    const Typography &typography, qreal proportionalSize, QWidget *parent)
    : QDialog(parent)
    , m_given(typography)
    , m_proportionalSize(proportionalSize)
    , m_family(new QComboBox)
{
    setObjectName(u"typography"_s);
    setWindowTitle(tr("Text"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_family->setObjectName(u"family"_s);
    fillFamilies();
    form->addRow(tr("&Typeface"), m_family);
    m_size = addNumber(*form, u"size"_s, tr("&Size"), tr(" pt"), 6, 96, 0.5);
    m_leading = addNumber(*form, u"leading"_s, tr("Line &height"), tr(" em"), 1, 3, 0.05);
    m_measure = new QSpinBox;
    m_measure->setObjectName(u"measure"_s);
    m_measure->setRange(20, 200);
    m_measure->setSuffix(tr(" characters"));
    form->addRow(tr("Line &length"), m_measure);
    m_spacing =
        addNumber(*form, u"spacing"_s, tr("Space between &paragraphs"), tr(" em"), 0, 4, 0.1);
    m_indent = new QCheckBox(tr("&Indent first lines instead"));
    m_indent->setObjectName(u"indent"_s);
    form->addRow(QString(), m_indent);
    m_letters = addNumber(*form, u"letters"_s, tr("L&etter spacing"), tr(" %"), -10, 50, 1);
    m_words = addNumber(*form, u"words"_s, tr("&Word spacing"), tr(" em"), -0.2, 2, 0.05);
    m_justify = new QCheckBox(tr("&Justify lines"));
    m_justify->setObjectName(u"justify"_s);
    form->addRow(QString(), m_justify);
    m_hyphenate = new QCheckBox(tr("H&yphenate words"));
    m_hyphenate->setObjectName(u"hyphenate"_s);
    explainHyphenation();
    form->addRow(QString(), m_hyphenate);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *reset = buttons->addButton(tr("&Defaults"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"reset"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);

    fill(typography);
    connect(m_family, &QComboBox::currentIndexChanged, this, &TypographyDialog::report);
    connect(m_measure, &QSpinBox::valueChanged, this, &TypographyDialog::report);
    for (QDoubleSpinBox *box : {m_size, m_leading, m_spacing, m_letters, m_words}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &TypographyDialog::report);
    }
    for (QCheckBox *box : {m_indent, m_justify, m_hyphenate}) {
        connect(box, &QCheckBox::toggled, this, &TypographyDialog::report);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(reset, &QPushButton::clicked, this, [this] {
        Typography house;
        house.zoom = m_given.zoom;
        fill(house);
        report();
    });
}

QDoubleSpinBox *TypographyDialog::addNumber(
    QFormLayout &form, const QString &name, const QString &label, const QString &unit, qreal least,
    qreal most, qreal step)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setDecimals(step < 0.1 ? 2 : 1);
    box->setSuffix(unit);
    form.addRow(label, box);
    return box;
}

void TypographyDialog::explainHyphenation()
{
    QStringList names;
    for (const QString &code : Hyphenator::languages()) {
        const QString name = languageName(code);
        names.append(name.isEmpty() ? code : name);
    }
    m_hyphenate->setEnabled(!names.isEmpty());
    m_hyphenate->setToolTip(
        names.isEmpty() ? tr("This system has no hyphenation patterns")
                        : tr("Patterns are there for: %1").arg(names.join(u", "_s)));
}

void TypographyDialog::fillFamilies()
{
    m_family->addItem(tr("Serif (%1)").arg(readingFamily(true)), houseSerif);
    m_family->addItem(tr("Sans serif (%1)").arg(readingFamily(false)), houseSans);
    m_family->insertSeparator(2);
    for (const QString &family : QFontDatabase::families()) {
        if (QFontDatabase::isSmoothlyScalable(family) && !QFontDatabase::isPrivateFamily(family)) {
            m_family->addItem(family, family);
        }
    }
    m_family->setMaxVisibleItems(16);
}

void TypographyDialog::fill(const Typography &typography)
{
    m_isFilling = true;
    m_given = typography;
    const QString house = typography.isSerif ? houseSerif : houseSans;
    m_family->setCurrentIndex(
        std::max(0, m_family->findData(typography.family.isEmpty() ? house : typography.family)));
    m_size->setValue(typography.pointSize > 0 ? typography.pointSize : m_proportionalSize);
    m_leading->setValue(typography.leading);
    m_measure->setValue(typography.measure);
    m_spacing->setValue(typography.paragraphSpacing);
    m_letters->setValue(typography.letterSpacing);
    m_words->setValue(typography.wordSpacing);
    m_indent->setChecked(typography.indentsParagraphs);
    m_justify->setChecked(typography.isJustified);
    m_hyphenate->setChecked(typography.isHyphenated);
    m_spacing->setEnabled(!typography.indentsParagraphs);
    m_isFilling = false;
}

Typography TypographyDialog::chosen() const
{
    Typography typography = m_given;
    const QString family = m_family->currentData().toString();
    const bool isHouse = family == houseSerif || family == houseSans;
    typography.family = isHouse ? QString() : family;
    typography.isSerif = isHouse ? family == houseSerif : m_given.isSerif;
    // A size that was not touched stays in proportion to the interface.
    const bool isProportional =
        m_given.pointSize <= 0 && std::abs(m_size->value() - m_proportionalSize) < 0.26;
    typography.pointSize = isProportional ? 0 : m_size->value();
    typography.leading = m_leading->value();
    typography.measure = m_measure->value();
    typography.paragraphSpacing = m_spacing->value();
    typography.letterSpacing = m_letters->value();
    typography.wordSpacing = m_words->value();
    typography.indentsParagraphs = m_indent->isChecked();
    typography.isJustified = m_justify->isChecked();
    typography.isHyphenated = m_hyphenate->isChecked();
    return typography;
}

void TypographyDialog::report()
{
    if (m_isFilling) {
        return;
    }
    m_spacing->setEnabled(!m_indent->isChecked());
    const Typography now = chosen();
    if (now != m_given) {
        m_given = now;
        Q_EMIT typographyChanged(now);
    }
}

} // namespace Quoth
