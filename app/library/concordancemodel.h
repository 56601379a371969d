// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/concordancelines.h>

#include <QAbstractTableModel>

namespace Quoth {

/// Places in their contexts, one a line, sorted as a concordance is: by what stands behind the key
/// word, or by what stands before it, word by word away from it.
class ConcordanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Left,
        Key,
        Right,
        Date,
        Outlet,
        Headline,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role
    {
        LineRole = Qt::UserRole ///< FoundLine
    };

    explicit ConcordanceModel(QObject *parent = nullptr);

    void setLines(const QList<FoundLine> &lines);
    [[nodiscard]] const FoundLine &line(int row) const { return m_lines[row]; }
    /// All lines as a table in RFC 4180's form, safe for spreadsheets.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString cell(const FoundLine &found, int column) const;

    QList<FoundLine> m_lines;
    int m_sortColumn = -1; ///< as they came
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace Quoth
