// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QLineEdit>

namespace Quoth {

/// The field in which a query is typed; underlines the part that cannot be understood.
class QueryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit QueryField(QWidget *parent = nullptr);

    void markFault(const QString &message, Span place);
    void unmark();
    [[nodiscard]] Span fault() const { return m_fault; }

private:
    void underline();

    Span m_fault;
};

} // namespace Quoth
