// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysistiming.h"
#include "bench.h"

#include <analysis/names/samenames.h>
#include <core/error.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/entitystore.h>
#include <store/library.h>

#include <QTemporaryDir>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So many names as a library of news may have them: people in full and by their titles, bodies in
/// full and by their initials, and every sixth one written in two ways.
QList<UsedName> libraryNames(int count)
{
    static const QStringList first = {u"Ann"_s,    u"Ben"_s,    u"Clara"_s, u"David"_s, u"Émile"_s,
                                      u"Fatima"_s, u"George"_s, u"Hana"_s,  u"Igor"_s,  u"Jane"_s};
    static const QStringList bodies = {u"Bank"_s, u"Ministry"_s, u"Council"_s, u"Union"_s};
    QList<UsedName> names;
    names.reserve(count);
    for (int i = 0; names.size() < count; ++i) {
        const QString surname = u"S%1son"_s.arg(i / 3);
        const QString &given = first[i % first.size()];
        names.append({given + u" "_s + surname, u"PER"_s, 1 + i % 40});
        names.append({given + u" Q. "_s + surname, u"PER"_s, 1});
        names.append({u"President "_s + surname, u"PER"_s, 2});
        names.append({u"The "_s + surname + u" "_s + bodies[i % bodies.size()], u"ORG"_s, 3});
        names.append({surname + u" Ltd."_s, u"ORG"_s, 2});
        names.append({u"Port-"_s + surname, u"LOC"_s, 5});
    }
    return names;
}

/// A library in which each name is annotated once.
Result<std::unique_ptr<Library>> libraryOf(const QString &path, const QList<UsedName> &names)
{
    auto library = Library::open(path, Library::Mode::CreateIfMissing);
    if (!library) {
        return library;
    }
    constexpr qsizetype namesOfAnArticle = 500;
    for (qsizetype at = 0; at < names.size(); at += namesOfAnArticle) {
        Article article;
        article.text = u"Article %1 names people."_s.arg(at);
        const auto id = (*library)->articles().add(article);
        if (!id) {
            return failure(id.error());
        }
        AnnotationSet set;
        for (const UsedName &name : names.mid(at, namesOfAnArticle)) {
            Annotation annotation;
            annotation.id = set.annotations.size() + 1;
            annotation.span = {0, 7};
            annotation.words = u"Article"_s;
            annotation.kind = AnnotationKind::Entity;
            annotation.tag = name.label;
            annotation.entity = name.name;
            annotation.origin = {OriginKind::Rule, u"bench"_s, u"1"_s, 0.5};
            annotation.status = AnnotationStatus::Proposed;
            set.annotations.append(annotation);
        }
        if (const auto done = (*library)->annotations().replaceProposals(*id, set); !done) {
            return failure(done.error());
        }
    }
    return library;
}

void report(
    const BenchContext &context, const QString &caseName, const QString &metric, double seconds)
{
    context.report({u"names"_s, caseName, metric, seconds * 1000, u"ms"_s, {}, {}});
}

} // namespace

QString runNamesBench(const BenchContext &context)
{
    const int count = context.quick ? 1'000 : 100'000;
    const QString caseName = u"%1 names"_s.arg(count);
    const QList<UsedName> names = libraryNames(count);
    qsizetype found = 0;
    report(context, caseName, u"compared"_s, fastestRound(context.quick ? 1 : 3, [&] {
               found = sameNames(names).size();
           }));
    context.report(
        {u"names"_s, caseName, u"aliases"_s, static_cast<double>(found), u"names"_s, {}, {}});

    const QTemporaryDir folder;
    const auto library = libraryOf(folder.filePath(u"names.quoth"_s), names);
    if (!library) {
        return errorText(library.error());
    }
    QString problem;
    const auto propose = [&] {
        const auto done = (*library)->entities().proposeAliases();
        problem = done ? problem : errorText(done.error());
    };
    report(context, caseName, u"joined in the library"_s, fastestRound(1, propose));
    report(context, caseName, u"nothing new"_s, fastestRound(1, propose));
    const auto type = [&] {
        (void)(*library)->annotations().entityNames(u"pres"_s, 12);
    };
    report(context, caseName, u"type-ahead, four letters"_s, fastestRound(3, type));
    return problem;
}

} // namespace Quoth
