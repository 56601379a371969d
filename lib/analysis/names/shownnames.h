// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>

#include <QHash>

#include <array>

namespace Quoth {

/// What readers have shown by their decisions: forms of words ("Ann Cole") with how often each was
/// agreed to be a name of a kind, and how often a proposal of that kind was rejected. A gazetteer
/// of a library's own.
///
/// Forms are compared as written, white space of any kind being one space. Dates have no place in
/// it. A value type, cheap to copy; any thread.
class ShownNames
{
public:
    /// What to do with a form: propose it as `label`, if there is one.
    struct Verdict
    {
        std::optional<EntityLabel> label;
        double confidence = 0; ///< of the label: agreed decisions among all, with two more to begin
    };

    void addName(const QString &words, EntityLabel label, int times = 1);
    void addRejection(const QString &words, EntityLabel label, int times = 1);

    [[nodiscard]] bool isEmpty() const { return m_forms.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_forms.size(); }

    /// Nothing is proposed where it was rejected as often as agreed, and of a form that nobody has
    /// seen.
    [[nodiscard]] Verdict verdict(QStringView words) const;
    /// Was the form agreed to be of that kind too, nearly as often as of any other?
    [[nodiscard]] bool isAgreed(QStringView words, EntityLabel label) const;
    /// By how many the rejections outnumber the agreed ones, of that kind.
    [[nodiscard]] int timesRejected(QStringView words, EntityLabel label) const;

    /// The length of the longest form that begins with the letters that the word begins with; 0 if
    /// there is none.
    [[nodiscard]] qsizetype longestFrom(QStringView word) const;

private:
    struct Form
    {
        std::array<int, 4> agreed = {}; // in the order of EntityLabel
        std::array<int, 4> rejected = {};
    };

    [[nodiscard]] Form &form(const QString &words);
    [[nodiscard]] Form find(QStringView words) const;

    QHash<QString, Form> m_forms;
    QHash<QString, qsizetype> m_longest;
};

} // namespace Quoth
