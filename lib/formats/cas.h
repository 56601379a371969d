// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <formats/formattraits.h>

#include <QHash>
#include <QMap>

namespace Quoth {

/// One feature structure of a UIMA CAS: an annotation where it has a place. A value type.
struct CasStructure
{
    qint64 id = 0;
    QString type; ///< with its package: "uima.tcas.Annotation"
    qint64 begin = -1;
    qint64 end = -1;                  ///< UTF-16 units
    QMap<QString, QString> features;  ///< numbers too, as text
    QMap<QString, qint64> references; ///< features that are ids of others
    int line = 0;                     ///< of its file, for errors; 0 where nobody knows
};

/// What a CAS holds of one article: the model under both of its file formats. A value type.
struct Cas
{
    QString text;
    QString language;
    QList<CasStructure> structures;
    QByteArray json = {}; ///< that it was read from, in which the line of a structure is looked up

    [[nodiscard]] int lineOf(const CasStructure &structure) const;
};

/// The types of DKPro that other tools know (NamedEntity, Token, Sentence), and beside them ours
/// with everything: quoth.Mark, quoth.Link, quoth.Article. `content` has been reduced.
[[nodiscard]] Cas casOf(const AnnotatedArticle &content);

/// Ours where the CAS has them; else every annotation but tokens, sentences and the like, the value
/// or identifier as its label, and each pair of Governor and Dependent as a relation. The fault is
/// in the error's detail, and the place of the structure that has it in `faulty`, -1 for none.
[[nodiscard]] Result<ReadArticle> articleOf(const Cas &cas, qint64 *faulty);

/// What both file formats can hold.
[[nodiscard]] FormatTraits casTraits();

/// The features of quoth.Mark that say all of an annotation; empty ones are left out.
[[nodiscard]] QMap<QString, QString> casFeatures(const Annotation &annotation);

/// One of our own types as a type system has to declare it; references are to quoth.Mark.
struct CasType
{
    QString name;
    QStringList features;
    QStringList references;
};
[[nodiscard]] const QList<CasType> &casTypes();

} // namespace Quoth
