// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QHash>
#include <QList>

namespace Quoth {

/// Whoever or whatever the annotations of one article mean, each with an id in its TEI document.
/// A value type.
class TeiNames
{
public:
    enum class Sort
    {
        Person,
        Organisation,
        Place,
        Other
    };
    struct Name
    {
        QString id; ///< "a1.e3"
        QString name;
        Sort sort = Sort::Other;
    };

    /// `prefix` begins every id of the article: "a1."
    TeiNames(const AnnotatedArticle &article, const QString &prefix);

    [[nodiscard]] const QList<Name> &all() const { return m_names; }
    /// "#a1.e3", empty for no name.
    [[nodiscard]] QString pointer(const QString &name) const;

private:
    QList<Name> m_names;
    QHash<QString, qsizetype> m_places;
};

} // namespace Quoth
