// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/syntaxhighlighter.h>

#include <settings/themecolors.h>

#include <QCoreApplication>
#include <QTextDocument>

#if QUOTH_HAVE_SYNTAX_HIGHLIGHTING
// With Qt 6.4 these come before Repository, whose lists need them whole.
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#endif

namespace Quoth {

#if QUOTH_HAVE_SYNTAX_HIGHLIGHTING

class SyntaxHighlighter::Private
{
public:
    explicit Private(QTextDocument *document)
        : m_guard(guarded(document))
        , m_highlighter(document)
    {
        m_highlighter.setTheme(theme(false));
    }

    void setDefinition(const QString &name)
    {
        m_highlighter.setDefinition(repository().definitionForName(name));
    }

    void setDark(bool isDark)
    {
        m_highlighter.setTheme(theme(isDark));
        m_highlighter.rehighlight();
    }

private:
    /// The library asks by a queued call for a block to be coloured again; where text is taken away
    /// before the call comes, the block is no more. The guard hears of the change before the
    /// highlighter does, and takes the old calls back.
    QMetaObject::Connection guarded(QTextDocument *document)
    {
        return QObject::connect(
            document, &QTextDocument::contentsChange, document, [this](int, int removed, int) {
                if (removed > 0) {
                    QCoreApplication::removePostedEvents(&m_highlighter, QEvent::MetaCall);
                }
            });
    }

    struct Guard
    {
        explicit Guard(QMetaObject::Connection made)
            : connection(std::move(made))
        {
        }
        ~Guard() { QObject::disconnect(connection); }
        Q_DISABLE_COPY_MOVE(Guard)
        QMetaObject::Connection connection;
    };

    /// Reading the definitions takes a moment, so all views share them, from the first on.
    static KSyntaxHighlighting::Repository &repository()
    {
        static const auto repository = std::make_unique<KSyntaxHighlighting::Repository>();
        return *repository;
    }

    static KSyntaxHighlighting::Theme theme(bool isDark)
    {
        return repository().defaultTheme(
            isDark ? KSyntaxHighlighting::Repository::DarkTheme
                   : KSyntaxHighlighting::Repository::LightTheme);
    }

    Guard m_guard; // before the highlighter, so that it is the first to be told
    KSyntaxHighlighting::SyntaxHighlighter m_highlighter;
};

#else

class SyntaxHighlighter::Private
{
public:
    explicit Private(QTextDocument *) {}
    void setDefinition(const QString &) {}
    void setDark(bool) {}
};

#endif

SyntaxHighlighter::SyntaxHighlighter(QTextDocument *document)
    : QObject(document)
    , m_private(std::make_unique<Private>(document))
{
}

SyntaxHighlighter::~SyntaxHighlighter() = default;

void SyntaxHighlighter::setDefinition(const QString &name)
{
    m_private->setDefinition(name);
}

void SyntaxHighlighter::setPalette(const QPalette &palette)
{
    m_private->setDark(isDark(palette));
}

bool SyntaxHighlighter::isAvailable()
{
    return QUOTH_HAVE_SYNTAX_HIGHLIGHTING != 0;
}

} // namespace Quoth
