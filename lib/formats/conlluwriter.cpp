// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/conlluwriter.h>

#include <formats/builtinformats.h>
#include <formats/conllusource.h>
#include <formats/cuttokens.h>
#include <formats/devicewriting.h>
#include <formats/labels.h>
#include <formats/lossreport.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits conlluTraits()
{
    FormatTraits traits;
    traits.holds = {Holding::Text,     Holding::Kind,     Holding::Tag,          Holding::Nesting,
                    Holding::Crossing, Holding::Stacking, Holding::Discontinuous};
    traits.unit = OffsetUnit::Tokens;
    traits.remedies = {{Holding::AnySpan, Remedy::Trimmed}};
    return traits;
}

QString escapedSpaces(QStringView spaces)
{
    QString escaped;
    for (const QChar unit : spaces) {
        switch (unit.unicode()) {
        case u' ':
            escaped += u"\\s"_s;
            break;
        case u'\t':
            escaped += u"\\t"_s;
            break;
        case u'\n':
            escaped += u"\\n"_s;
            break;
        case u'\r':
            escaped += u"\\r"_s;
            break;
        default:
            escaped += unit;
        }
    }
    return escaped;
}

/// Its label without the character that separates the fields of an entity.
QString typeOf(const Annotation &annotation)
{
    return escapedLabel(labelOf(annotation)).replace(u'-', u"_x002d_"_s);
}

/// One part of an annotation, as the tokens that it covers.
struct Mark
{
    Span tokens;
    QString id;    ///< "e1" or "e1[1/2]"
    QString label; ///< written where it begins
};

class ArticleLines
{
public:
    explicit ArticleLines(const AnnotatedArticle &article)
        : m_article(article)
        , m_cut(article.article.text, article.set.annotations)
        , m_entities(m_cut.tokens.size())
    {
        mark();
    }

    QByteArray run(const QString &key)
    {
        QByteArray bytes = "# newdoc id = " + key.simplified().toUtf8() + '\n';
        int number = 0;
        for (const Span sentence : m_cut.sentences) {
            bytes += "# sent_id = " + QByteArray::number(++number) + '\n';
            bytes += "# text = " + sentenceText(sentence).toUtf8() + '\n';
            for (qsizetype i = sentence.start; i < sentence.end; ++i) {
                bytes += QByteArray::number(i - sentence.start + 1) + '\t' +
                         m_cut.tokens[i].in(m_article.article.text).toUtf8() +
                         "\t_\t_\t_\t_\t_\t_\t_\t" + misc(i).toUtf8() + '\n';
            }
            bytes += '\n';
        }
        return bytes;
    }

private:
    /// Closing brackets before opening ones; of those that open here the longest first.
    void mark()
    {
        QList<Mark> marks;
        qint64 number = 0;
        for (const Annotation &annotation : m_article.set.annotations) {
            const QList<Span> pieces = parts(annotation);
            ++number;
            for (qsizetype i = 0; i < pieces.size(); ++i) {
                QString id = u"e%1"_s.arg(number);
                if (pieces.size() > 1) {
                    id += u"[%1/%2]"_s.arg(i + 1).arg(pieces.size());
                }
                marks.append({m_cut.tokensOf(pieces[i]), id, typeOf(annotation)});
            }
        }
        std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
            return a.tokens < b.tokens;
        });
        for (auto it = marks.crbegin(); it != marks.crend(); ++it) {
            if (it->tokens.length() > 1) {
                m_entities[it->tokens.end - 1] += it->id + u')';
            }
        }
        for (const Mark &mark : std::as_const(marks)) {
            m_entities[mark.tokens.start] += u'(' + mark.id + u'-' + mark.label +
                                             (mark.tokens.length() == 1 ? u")"_s : QString());
        }
    }

    [[nodiscard]] QString sentenceText(Span sentence) const
    {
        const Span span{m_cut.tokens[sentence.start].start, m_cut.tokens[sentence.end - 1].end};
        return span.in(m_article.article.text).toString().replace(u'\n', u' ').replace(u'\t', u' ');
    }

    [[nodiscard]] QString misc(qsizetype token) const
    {
        const QStringView text = m_article.article.text;
        const qsizetype next =
            token + 1 < m_cut.tokens.size() ? m_cut.tokens[token + 1].start : text.size();
        const QStringView after = Span{m_cut.tokens[token].end, next}.in(text);
        QStringList fields;
        if (!m_entities[token].isEmpty()) {
            fields.append(u"Entity="_s + m_entities[token]);
        }
        if (after.isEmpty()) {
            fields.append(u"SpaceAfter=No"_s);
        } else if (after != u" " || token + 1 == m_cut.tokens.size()) {
            fields.append(u"SpacesAfter="_s + escapedSpaces(after));
        }
        if (token == 0 && m_cut.tokens[0].start > 0) {
            fields.append(
                u"SpacesBefore="_s + escapedSpaces(Span{0, m_cut.tokens[0].start}.in(text)));
        }
        return fields.isEmpty() ? u"_"_s : fields.join(u'|');
    }

    const AnnotatedArticle &m_article;
    CutTokens m_cut;
    QStringList m_entities;
};

} // namespace

Result<void> ConlluWriter::begin(QIODevice &device)
{
    return writeAll(device, "# global.Entity = eid-etype\n");
}

Result<void> ConlluWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    static const FormatTraits traits = conlluTraits();
    const AnnotatedArticle content = reduced(article, traits).content;
    return writeAll(device, ArticleLines(content).run(article.article.key));
}

Result<void> ConlluWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format conlluFormat()
{
    Format format;
    format.id = u"conllu"_s;
    format.suffix = u"conllu"_s;
    format.mimeType = u"text/plain"_s;
    format.traits = conlluTraits();
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<ConlluWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<ConlluSource>(device, context.path);
    };
    return format;
}

} // namespace Quoth
