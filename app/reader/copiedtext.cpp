// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/copiedtext.h>

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isAddress(const QString &source)
{
    const QUrl url(source, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s);
}

QString paragraphs(const QString &words)
{
    QString html;
    for (const QString &paragraph : words.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        html += u"<p>"_s + paragraph.simplified().toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace

bool Citation::isEmpty() const
{
    return speaker.isEmpty() && title.isEmpty() && author.isEmpty() && date.isEmpty() &&
           !isAddress(source);
}

std::unique_ptr<QMimeData> copiedText(const QString &words, const Citation &citation)
{
    auto data = std::make_unique<QMimeData>();
    if (citation.isEmpty()) {
        data->setText(words);
        data->setHtml(paragraphs(words));
        return data;
    }
    QStringList plain;
    QStringList rich;
    const auto add = [&](const QString &part, const QString &form) {
        if (!part.isEmpty()) {
            plain.append(part);
            rich.append(form.arg(part.toHtmlEscaped()));
        }
    };
    add(citation.speaker, u"%1"_s);
    add(citation.title, u"<cite>%1</cite>"_s);
    add(citation.author, u"%1"_s);
    add(citation.date, u"%1"_s);
    if (isAddress(citation.source)) {
        add(citation.source, u"<a href=\"%1\">%1</a>"_s);
    }
    data->setText(words + u"\n— "_s + plain.join(u", "_s));
    data->setHtml(
        u"<blockquote>"_s + paragraphs(words) + u"</blockquote><p>— "_s + rich.join(u", "_s) +
        u"</p>"_s);
    return data;
}

} // namespace Quoth
