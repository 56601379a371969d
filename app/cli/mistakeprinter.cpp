// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/mistakeprinter.h>

#include <cli/console.h>

#include <algorithm>
#include <random>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So many of the numbers below `count`, in rising order: the same for one seed everywhere, as
/// std::uniform_int_distribution is not.
QList<qsizetype> sample(qsizetype count, qsizetype most, quint64 seed)
{
    std::mt19937_64 random(seed);
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < count && chosen.size() < most; ++i) {
        const auto left = static_cast<quint64>(count - i);
        if (random() % left < static_cast<quint64>(most - chosen.size())) {
            chosen.append(i);
        }
    }
    return chosen;
}

QString noteOr(const QString &note)
{
    return note.isEmpty() ? u"-"_s : note;
}

} // namespace

void MistakePrinter::add(const GoldDocument &gold, const Analysis &found)
{
    m_documents.append({gold, found});
    m_scope.hasEntities |= !gold.entities.isEmpty();
    m_scope.hasQuotations |= !gold.quotations.isEmpty();
    m_scope.hasDates |= !gold.timexes.isEmpty();
    m_scope.hasMisc |=
        std::any_of(gold.entities.cbegin(), gold.entities.cend(), [](const EntityMention &mention) {
            return mention.label == EntityLabel::Misc;
        });
}

void MistakePrinter::print(qsizetype most, const QString &task, quint64 seed) const
{
    QList<Mistake> mistakes;
    for (const auto &[gold, found] : m_documents) {
        for (const Mistake &mistake : findMistakes(gold, found, m_scope)) {
            if (task.isEmpty() || identifier(mistake.task) == task) {
                mistakes.append(mistake);
            }
        }
    }
    const QList<qsizetype> chosen = sample(mistakes.size(), most, seed);
    Console::writeLine(
        u"%1 of %2 mistakes; [expected], {found}"_s.arg(chosen.size()).arg(mistakes.size()));
    for (const qsizetype i : chosen) {
        const Mistake &mistake = mistakes[i];
        Console::writeLine(u"%1 %2  %3 -> %4  %5  %6"_s.arg(
            identifier(mistake.task), identifier(mistake.kind), noteOr(mistake.expectedNote),
            noteOr(mistake.foundNote), mistake.document, mistake.context));
    }
}

} // namespace Quoth
