// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/articleextractor.h>
#include <formats/html/htmlelements.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Gathers inline text until something begins a new line.
class ParagraphMaker
{
public:
    void add(const QString &text, bool isPreformatted)
    {
        if (isPreformatted) {
            const QStringList lines = text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0) {
                    finish();
                }
                m_line += lines[i];
            }
        } else {
            m_line += text;
        }
    }
    /// Cells of a row stand beside each other.
    void part() { m_line += u' '; }
    void finish()
    {
        const QString line = m_line.simplified();
        if (!line.isEmpty()) {
            m_paragraphs.append(line);
        }
        m_line.clear();
    }
    [[nodiscard]] QStringList paragraphs() const { return m_paragraphs; }

private:
    QString m_line;
    QStringList m_paragraphs;
};

/// What a page is laid out with beside its text is said in attributes, and is no text.
void gather(const HtmlTree &tree, int index, bool isPreformatted, ParagraphMaker &maker)
{
    const HtmlNode &node = tree.node(index);
    if (!node.isElement()) {
        maker.add(node.text, isPreformatted);
        return;
    }
    const bool startsLine = isBlock(node.tag) || node.tag == u"br";
    if (startsLine) {
        maker.finish();
    } else if (node.tag == u"td" || node.tag == u"th") {
        maker.part();
    }
    for (int child = node.firstChild; child >= 0; child = tree.node(child).next) {
        gather(tree, child, isPreformatted || node.tag == u"pre", maker);
    }
    if (startsLine) {
        maker.finish();
    }
}

} // namespace

QStringList paragraphsOf(const HtmlTree &tree, int index)
{
    ParagraphMaker maker;
    gather(tree, index, false, maker);
    maker.finish();
    return maker.paragraphs();
}

} // namespace Quoth
