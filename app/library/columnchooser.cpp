// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/columnchooser.h>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace Quoth {

using namespace Qt::StringLiterals;

ColumnChooser::ColumnChooser(QWidget *parent)
    : QWidget(parent)
{
    const std::pair<QString, QString> fields[] = {
        {u"text"_s, tr("Text")},     {u"title"_s, tr("Title")}, {u"date"_s, tr("Date")},
        {u"source"_s, tr("Source")}, {u"url"_s, tr("Address")}, {u"byline"_s, tr("Author")}};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    constexpr int pairsInARow = 3;
    int place = 0;
    for (const auto &[field, name] : fields) {
        auto *box = new QComboBox;
        box->setObjectName(u"column-"_s + field);
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        auto *label = new QLabel(name);
        label->setBuddy(box);
        const int column = (place % pairsInARow) * 2;
        grid->addWidget(label, place / pairsInARow, column);
        grid->addWidget(box, place / pairsInARow, column + 1);
        grid->setColumnStretch(column + 1, 1);
        m_fields.insert(field, box);
        ++place;
        connect(box, &QComboBox::currentIndexChanged, this, &ColumnChooser::columnsChanged);
    }
}

void ColumnChooser::setTable(const TableSample &sample, const TableColumns &columns)
{
    const QStringList first = sample.rows.value(0);
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        QComboBox *box = it.value();
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("none"), QString());
        for (qsizetype i = 0; i < sample.names.size(); ++i) {
            constexpr qsizetype shown = 40;
            const QString example = first.value(i).simplified().left(shown);
            box->addItem(sample.names[i], sample.names[i]);
            box->setItemData(box->count() - 1, example, Qt::ToolTipRole);
        }
        box->setCurrentIndex(std::max(0, box->findData(columnOf(columns, it.key()))));
    }
}

TableColumns ColumnChooser::columns() const
{
    TableColumns columns;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        setColumn(columns, it.key(), it.value()->currentData().toString());
    }
    return columns;
}

} // namespace Quoth
