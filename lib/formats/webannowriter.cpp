// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/webannowriter.h>

#include <formats/builtinformats.h>
#include <formats/cas.h>
#include <formats/cassource.h>
#include <formats/cuttokens.h>
#include <formats/labels.h>
#include <formats/lossreport.h>
#include <formats/webannosource.h>
#include <formats/webannotext.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits webAnnoTraits()
{
    FormatTraits traits;
    traits.holds = Holdings::all().without(
        {Holding::Text, Holding::Key, Holding::Source, Holding::Title, Holding::Byline,
         Holding::Published, Holding::Language, Holding::Structure, Holding::Imported,
         Holding::AnySpan, Holding::EmptySpan, Holding::Discontinuous, Holding::Rejected});
    traits.unit = OffsetUnit::Utf16;
    traits.isOfSeveralArticles = false;
    traits.remedies = {
        {Holding::Text, Remedy::Rewritten},
        {Holding::AnySpan, Remedy::Trimmed},
        {Holding::Discontinuous, Remedy::Parts}};
    return traits;
}

class TsvLines
{
public:
    explicit TsvLines(const AnnotatedArticle &article)
        : m_article(article)
        , m_cut(article.article.text, article.set.annotations)
        , m_marks(m_cut.tokens.size())
        , m_links(m_cut.tokens.size())
    {
        int number = 0;
        for (const Annotation &annotation : article.set.annotations) {
            const Span tokens = m_cut.tokensOf(annotation.span);
            m_numbers.insert(annotation.id, ++number);
            m_tokens.insert(annotation.id, tokens.start);
            for (qsizetype i = tokens.start; i < tokens.end; ++i) {
                m_marks[i].append(&annotation);
            }
        }
        for (const Relation &relation : article.set.relations) {
            m_links[m_tokens.value(relation.from)].append(&relation);
        }
    }

    QByteArray run()
    {
        const QStringList features = webAnnoFeatures();
        QString lines = u"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Mark|"_s +
                        features.join(u'|') +
                        u"\n#T_RL=webanno.custom.Link|label|BT_webanno.custom.Mark\n"_s;
        nameTokens();
        for (const Span sentence : m_cut.sentences) {
            const Span span{m_cut.tokens[sentence.start].start, m_cut.tokens[sentence.end - 1].end};
            // A text of several lines begins each of them anew.
            const QStringList texts = span.in(m_article.article.text).toString().split(u'\n');
            lines += sentence.start == 0 ? u"\n"_s : QString();
            lines += u'\n';
            for (const QString &text : texts) {
                lines += u"#Text="_s + webAnnoText(text) + u'\n';
            }
            for (qsizetype i = sentence.start; i < sentence.end; ++i) {
                lines += row(i, features);
            }
        }
        return lines.toUtf8();
    }

private:
    void nameTokens()
    {
        int number = 0;
        for (const Span sentence : m_cut.sentences) {
            ++number;
            for (qsizetype i = sentence.start; i < sentence.end; ++i) {
                m_names.append(u"%1-%2"_s.arg(number).arg(i - sentence.start + 1));
            }
        }
    }

    [[nodiscard]] QString row(qsizetype token, const QStringList &features) const
    {
        const Span place = m_cut.tokens[token];
        QString line = u"%1\t%2-%3\t"_s.arg(m_names[token]).arg(place.start).arg(place.end) +
                       webAnnoText(place.in(m_article.article.text).toString());
        QHash<const Annotation *, QMap<QString, QString>> values;
        for (const Annotation *annotation : m_marks[token]) {
            values.insert(annotation, casFeatures(*annotation));
        }
        for (const QString &feature : features) {
            QStringList cells;
            for (const Annotation *annotation : m_marks[token]) {
                const QString value = values[annotation].value(feature);
                cells.append(
                    (value.isEmpty() ? u"*"_s : webAnnoValue(value)) +
                    u"[%1]"_s.arg(m_numbers.value(annotation->id)));
            }
            line += u'\t' + (cells.isEmpty() ? u"_"_s : cells.join(u'|'));
        }
        QStringList labels;
        QStringList ends;
        for (const Relation *relation : m_links[token]) {
            labels.append(webAnnoValue(labelOf(*relation)));
            ends.append(u"%1[%2_%3]"_s.arg(m_names[m_tokens.value(relation->to)])
                            .arg(m_numbers.value(relation->to))
                            .arg(m_numbers.value(relation->from)));
        }
        const QString none = u"_"_s;
        return line + u'\t' + (labels.isEmpty() ? none : labels.join(u'|')) + u'\t' +
               (ends.isEmpty() ? none : ends.join(u'|')) + u"\t\n"_s;
    }

    const AnnotatedArticle &m_article;
    CutTokens m_cut;
    QList<QList<const Annotation *>> m_marks;
    QList<QList<const Relation *>> m_links;
    QHash<qint64, int> m_numbers;
    QHash<qint64, qsizetype> m_tokens;
    QStringList m_names;
};

} // namespace

QStringList webAnnoFeatures()
{
    for (const CasType &type : casTypes()) {
        if (type.name == u"quoth.Mark") {
            return type.features;
        }
    }
    return {};
}

Result<void> WebAnnoWriter::begin(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Result<void> WebAnnoWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    static const FormatTraits traits = webAnnoTraits();
    const AnnotatedArticle content = reduced(article, traits).content;
    const QString name = fileNameOf(article.article.key, m_names);
    return files.add(name + u".tsv"_s, TsvLines(content).run());
}

Result<void> WebAnnoWriter::end(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Format webAnnoFormat()
{
    Format format;
    format.id = u"webanno-tsv"_s;
    format.suffix = u"zip"_s;
    format.mimeType = u"application/zip"_s;
    format.traits = webAnnoTraits();
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<WebAnnoWriter>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<CasSource>(files, context, u".tsv"_s, casFromTsv);
    };
    return format;
}

} // namespace Quoth
