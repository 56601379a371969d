// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teinames.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

TeiNames::Sort sortOf(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Quotation) {
        return TeiNames::Sort::Person; // who speaks
    }
    if (annotation.tag == u"PER" || annotation.kind == AnnotationKind::Mention) {
        return TeiNames::Sort::Person;
    }
    if (annotation.tag == u"ORG") {
        return TeiNames::Sort::Organisation;
    }
    return annotation.tag == u"LOC" ? TeiNames::Sort::Place : TeiNames::Sort::Other;
}

/// A name says for itself what it names; who refers to it knows less.
bool isSure(const Annotation &annotation)
{
    return annotation.kind == AnnotationKind::Entity;
}

} // namespace

TeiNames::TeiNames(const AnnotatedArticle &article, const QString &prefix)
{
    for (const bool wantSure : {true, false}) {
        for (const Annotation &annotation : article.set.annotations) {
            if (annotation.entity.isEmpty() || isSure(annotation) != wantSure ||
                m_places.contains(annotation.entity)) {
                continue;
            }
            m_places.insert(annotation.entity, m_names.size());
            m_names.append(
                {u"%1e%2"_s.arg(prefix).arg(m_names.size() + 1), annotation.entity,
                 sortOf(annotation)});
        }
    }
}

QString TeiNames::pointer(const QString &name) const
{
    const auto found = m_places.constFind(name);
    return found == m_places.constEnd() ? QString() : u'#' + m_names[*found].id;
}

} // namespace Quoth
