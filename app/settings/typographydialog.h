// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/typography.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace Quoth {

/// How articles are set. Whatever is changed shows at once; there is nothing to confirm.
class TypographyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `proportionalSize` is the size of type where none is chosen, in points.
    TypographyDialog(
        const Typography &typography, qreal proportionalSize, QWidget *parent = nullptr);

Q_SIGNALS:
    void typographyChanged(const Quoth::Typography &typography);

private:
    QDoubleSpinBox *addNumber(
        QFormLayout &form, const QString &name, const QString &label, const QString &unit,
        qreal least, qreal most, qreal step);
    void fillFamilies();
    void explainHyphenation();
    void fill(const Typography &typography);
    void report();
    [[nodiscard]] Typography chosen() const;

    Typography m_given;
    qreal m_proportionalSize;
    bool m_isFilling = false;
    QComboBox *m_family;
    QDoubleSpinBox *m_size = nullptr;
    QDoubleSpinBox *m_leading = nullptr;
    QDoubleSpinBox *m_spacing = nullptr;
    QDoubleSpinBox *m_letters = nullptr;
    QDoubleSpinBox *m_words = nullptr;
    QSpinBox *m_measure = nullptr;
    QCheckBox *m_justify = nullptr;
    QCheckBox *m_hyphenate = nullptr;
    QCheckBox *m_indent = nullptr;
};

} // namespace Quoth
