// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewfilterform.h>

#include <annotate/annotationdescription.h>
#include <review/facetbox.h>
#include <review/reviewtexts.h>
#include <store/search/searchvalues.h>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 200; // ms

QDoubleSpinBox *scoreBox(double value, const QString &name)
{
    auto *box = new QDoubleSpinBox;
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->setMinimumWidth(1);
    box->setRange(0, 1);
    box->setSingleStep(0.05);
    box->setDecimals(2);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

/// The values of a list, in the order of their names.
template <typename List, typename Text>
QList<FacetBox::Choice> choicesOf(const List &list, const Text &text)
{
    QList<FacetBox::Choice> choices;
    for (int number = 0; number < int(list.size()); ++number) {
        choices.append({text(list[number]), number});
    }
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    return choices;
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

constexpr AnnotationStatus statuses[] = {
    AnnotationStatus::Proposed, AnnotationStatus::Accepted, AnnotationStatus::Corrected,
    AnnotationStatus::Rejected};

} // namespace

ReviewFilterForm::ReviewFilterForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_labels(new FacetBox(tr("All kinds")))
    , m_rules(new FacetBox(tr("All rules and models")))
    , m_sources(new FacetBox(tr("All sources")))
    , m_statuses(new FacetBox(tr("Decided or not")))
    , m_name(new QLineEdit)
    , m_words(new QLineEdit)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_least(scoreBox(0, tr("Lowest score")))
    , m_most(scoreBox(1, tr("Highest score")))
    , m_twins(new QSpinBox)
    , m_flagged(new QCheckBox(tr("Flagged only")))
    , m_reset(new QPushButton(tr("Show All")))
{
    m_labels->setObjectName(u"reviewLabels"_s);
    m_statuses->setObjectName(u"reviewStatuses"_s);
    m_words->setObjectName(u"reviewWords"_s);
    m_least->setObjectName(u"reviewLeast"_s);
    m_reset->setObjectName(u"reviewShowAll"_s);
    QList<FacetBox::Choice> choices;
    for (const AnnotationStatus status : statuses) {
        choices.append({statusName(status), int(status)});
    }
    m_statuses->setChoices(choices);
    m_twins->setRange(1, 999);
    m_twins->setSpecialValueText(tr("any"));
    buildLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ReviewFilterForm::report);
    const auto soon = [this] {
        if (!m_isFilling) {
            m_pause.start();
        }
    };
    for (FacetBox *box : {m_labels, m_rules, m_sources, m_statuses}) {
        connect(box, &FacetBox::changed, this, &ReviewFilterForm::report);
    }
    for (QLineEdit *line : {m_name, m_words, m_from, m_to}) {
        connect(line, &QLineEdit::textChanged, this, soon);
    }
    for (QDoubleSpinBox *box : {m_least, m_most}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, soon);
    }
    connect(m_twins, &QSpinBox::valueChanged, this, soon);
    connect(m_flagged, &QCheckBox::toggled, this, soon);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setFilter({});
        report();
    });
}

void ReviewFilterForm::buildLayout()
{
    QFormLayout *form = m_form;
    form->setContentsMargins(16, 0, 16, 0);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    const auto pair = [](QWidget *from, QWidget *to) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(from, 1);
        row->addWidget(to, 1);
        return row;
    };
    for (QLineEdit *line : {m_name, m_words, m_from, m_to}) {
        line->setClearButtonEnabled(line == m_name || line == m_words);
        line->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    }
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    for (QLineEdit *line : {m_from, m_to}) {
        line->setToolTip(tr("A day, a month or a year: 2018-09-11, 2018-09, 2018"));
    }
    m_from->setAccessibleName(tr("Published from"));
    m_to->setAccessibleName(tr("Published to"));
    form->addRow(tr("Kind"), m_labels);
    form->addRow(tr("Rule"), m_rules);
    form->addRow(tr("Status"), m_statuses);
    form->addRow(tr("Source"), m_sources);
    form->addRow(tr("Words"), m_words);
    form->addRow(tr("Speaker, name"), m_name);
    form->addRow(tr("Date"), pair(m_from, m_to));
    form->addRow(tr("Score"), pair(m_least, m_most));
    form->addRow(tr("Times at least"), m_twins);
    form->addRow(QString(), m_flagged);
    form->addRow(QString(), m_reset);
    for (int row = 0; row < form->rowCount(); ++row) {
        const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole);
        if (label && label->widget()) {
            label->widget()->setForegroundRole(QPalette::PlaceholderText);
        }
    }
    m_name->setAccessibleName(tr("Speaker, name"));
    m_words->setAccessibleName(tr("Words"));
    m_twins->setAccessibleName(tr("Times at least"));
}

void ReviewFilterForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where the type is large for the column, labels stand over their fields.
    constexpr int narrow = 36; // letters
    const bool isNarrow = width() < narrow * fontMetrics().averageCharWidth();
    m_form->setRowWrapPolicy(isNarrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

void ReviewFilterForm::setIndex(const ReviewIndex &index)
{
    QList<FacetBox::Choice> choices = choicesOf(index.labels(), labelText);
    for (FacetBox::Choice &choice : choices) {
        choice.value = QVariant::fromValue(std::pair(
            int(index.labels()[choice.value.toInt()].kind),
            index.labels()[choice.value.toInt()].tag));
    }
    m_labels->setChoices(choices);
    choices = choicesOf(index.rules(), ruleText);
    for (FacetBox::Choice &choice : choices) {
        const ReviewRule &rule = index.rules()[choice.value.toInt()];
        choice.value = QStringList{rule.id, rule.version};
    }
    m_rules->setChoices(choices);
    QStringList sources;
    for (const ReviewArticle &article : index.articles()) {
        sources.append(article.source);
    }
    sources.removeDuplicates();
    constexpr qsizetype mostSources = 200; // more cannot be chosen from a list
    choices =
        choicesOf(sources.first(std::min(mostSources, sources.size())), [](const QString &text) {
            return text.isEmpty() ? tr("none") : text;
        });
    for (FacetBox::Choice &choice : choices) {
        choice.value = sources[choice.value.toInt()];
    }
    m_sources->setChoices(choices);
}

void ReviewFilterForm::setFilter(const ReviewFilter &filter)
{
    m_isFilling = true;
    m_labels->setTicked([&filter](const QVariant &value) {
        const auto [kind, tag] = value.value<std::pair<int, QString>>();
        return filter.labels.contains(ReviewLabel{AnnotationKind(kind), tag});
    });
    m_rules->setTicked([&filter](const QVariant &value) {
        const QStringList rule = value.toStringList();
        return filter.rules.contains(ReviewRule{rule.value(0), rule.value(1)});
    });
    m_sources->setTicked(
        [&filter](const QVariant &value) { return filter.sources.contains(value.toString()); });
    m_statuses->setTicked([&filter](const QVariant &value) {
        return filter.statuses.contains(AnnotationStatus(value.toInt()));
    });
    m_name->setText(filter.name);
    m_words->setText(filter.words);
    m_from->setText(dateText(filter.from));
    m_to->setText(dateText(filter.to));
    m_least->setValue(filter.leastScore);
    m_most->setValue(filter.mostScore);
    m_twins->setValue(filter.leastTwins);
    m_flagged->setChecked(filter.isFlagged);
    m_isFilling = false;
}

ReviewFilter ReviewFilterForm::filter() const
{
    ReviewFilter filter;
    for (const QVariant &value : m_labels->ticked()) {
        const auto [kind, tag] = value.value<std::pair<int, QString>>();
        filter.labels.append({AnnotationKind(kind), tag});
    }
    for (const QVariant &value : m_rules->ticked()) {
        filter.rules.append({value.toStringList().value(0), value.toStringList().value(1)});
    }
    for (const QVariant &value : m_sources->ticked()) {
        filter.sources.append(value.toString());
    }
    filter.statuses.clear();
    for (const QVariant &value : m_statuses->ticked()) {
        filter.statuses.append(AnnotationStatus(value.toInt()));
    }
    filter.name = m_name->text();
    filter.words = m_words->text();
    if (const auto from = searchDates(m_from->text())) {
        filter.from = from->first;
    }
    if (const auto to = searchDates(m_to->text())) {
        filter.to = to->behind.addDays(-1);
    }
    filter.leastScore = std::min(m_least->value(), m_most->value());
    filter.mostScore = std::max(m_least->value(), m_most->value());
    filter.leastTwins = m_twins->value();
    filter.isFlagged = m_flagged->isChecked();
    return filter;
}

void ReviewFilterForm::report()
{
    m_pause.stop();
    Q_EMIT filterChanged(filter());
}

} // namespace Quoth
