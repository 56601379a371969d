// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace Quoth {

/// A button that opens a list to tick several of: "All kinds", or "Person, Place". Nothing ticked
/// means everything.
class FacetBox : public QPushButton
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        QVariant value;
    };

    /// `everything` is what it says while nothing is ticked.
    explicit FacetBox(const QString &everything, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    /// Where each is ticked that the predicate wants.
    void setTicked(const std::function<bool(const QVariant &)> &wants);
    [[nodiscard]] QVariantList ticked() const;

Q_SIGNALS:
    /// The reader ticked another one.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateText();

    QString m_everything;
};

} // namespace Quoth
