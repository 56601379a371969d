// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/facetbox.h>

#include <QAction>
#include <QMenu>

namespace Quoth {

FacetBox::FacetBox(const QString &everything, QWidget *parent)
    : QPushButton(parent)
    , m_everything(everything)
{
    setMenu(new QMenu(this));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    updateText();
}

void FacetBox::setChoices(const QList<Choice> &choices)
{
    const QVariantList before = ticked();
    menu()->clear();
    for (const Choice &choice : choices) {
        QString text = choice.text;
        QAction *action = menu()->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setIconText(choice.text);
        action->setData(choice.value);
        action->setChecked(before.contains(choice.value));
        connect(action, &QAction::triggered, this, [this] {
            updateText();
            Q_EMIT changed();
        });
    }
    setEnabled(!choices.isEmpty());
    updateText();
}

void FacetBox::setTicked(const std::function<bool(const QVariant &)> &wants)
{
    for (QAction *action : menu()->actions()) {
        action->setChecked(wants(action->data()));
    }
    updateText();
}

QVariantList FacetBox::ticked() const
{
    QVariantList values;
    for (const QAction *action : menu()->actions()) {
        if (action->isChecked()) {
            values.append(action->data());
        }
    }
    return values;
}

void FacetBox::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    updateText();
}

void FacetBox::updateText()
{
    QStringList names;
    for (const QAction *action : menu()->actions()) {
        if (action->isChecked()) {
            names.append(action->iconText());
        }
    }
    const QString text = names.isEmpty() ? m_everything : names.join(QStringLiteral(", "));
    constexpr int frame = 28; // with the arrow
    QString shown = fontMetrics().elidedText(text, Qt::ElideRight, width() - frame);
    setText(shown.replace(u'&', QStringLiteral("&&")));
    setToolTip(text);
    setAccessibleName(text);
}

} // namespace Quoth
