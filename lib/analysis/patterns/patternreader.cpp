// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/patternreader.h>

#include <analysis/patterns/boundedregex.h>
#include <text/jsonbytes.h>
#include <text/tokens.h>

#include <QHash>
#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using Reason = PatternError::Reason;

constexpr int mostTimes = 1000;

const QHash<QString, TokenAspect> &aspects()
{
    static const QHash<QString, TokenAspect> names = {
        {u"TEXT"_s, TokenAspect::Text},        {u"ORTH"_s, TokenAspect::Text},
        {u"LOWER"_s, TokenAspect::Lower},      {u"SHAPE"_s, TokenAspect::Shape},
        {u"LENGTH"_s, TokenAspect::Length},    {u"IS_TITLE"_s, TokenAspect::IsTitle},
        {u"IS_UPPER"_s, TokenAspect::IsUpper}, {u"IS_LOWER"_s, TokenAspect::IsLower},
        {u"IS_ALPHA"_s, TokenAspect::IsAlpha}, {u"IS_DIGIT"_s, TokenAspect::IsDigit},
        {u"IS_PUNCT"_s, TokenAspect::IsPunct}, {u"LIKE_NUM"_s, TokenAspect::LikeNum}};
    return names;
}

/// One line: reads until the first thing that is wrong.
class LineReader
{
public:
    explicit LineReader(int line)
        : m_error{line, Reason::NotJson, {}}
    {
    }

    [[nodiscard]] const PatternError &error() const { return m_error; }

    std::optional<TokenPattern> read(const QString &line)
    {
        TokenPattern pattern;
        pattern.line = m_error.line;
        const bool isRead =
            line.startsWith(u'{') ? readJson(line, pattern) : readTabbed(line, pattern);
        return isRead ? std::optional(pattern) : std::nullopt;
    }

private:
    bool fail(Reason reason, const QString &detail = {})
    {
        m_error.reason = reason;
        m_error.detail = detail;
        return false;
    }

    bool readTabbed(const QString &line, TokenPattern &pattern)
    {
        const qsizetype tab = line.lastIndexOf(u'\t');
        if (tab < 0) {
            return fail(Reason::NoSeparator);
        }
        pattern.label = line.mid(tab + 1).trimmed();
        return setWords(line.left(tab), pattern) &&
               (!pattern.label.isEmpty() || fail(Reason::NoLabel));
    }

    bool setWords(const QString &words, TokenPattern &pattern)
    {
        for (const Token &token : tokenize(words)) {
            TokenTest test;
            test.anyOf = {token.span.in(words).toString()};
            pattern.steps.append({{test}, 1, 1, false});
        }
        return !pattern.steps.isEmpty() || fail(Reason::NoPattern);
    }

    bool readJson(const QString &line, TokenPattern &pattern)
    {
        QJsonParseError error;
        const QJsonObject json = parsedJson(line.toUtf8(), &error).object();
        if (error.error != QJsonParseError::NoError) {
            return fail(Reason::NotJson, error.errorString());
        }
        pattern.label = json.value("label"_L1).toString().trimmed();
        if (pattern.label.isEmpty()) {
            return fail(Reason::NoLabel);
        }
        for (const QString &key : json.keys()) {
            if (key != u"label" && key != u"pattern" && key != u"id") {
                return fail(Reason::UnknownKey, key);
            }
        }
        const QJsonValue value = json.value("pattern"_L1);
        if (value.isString()) {
            return setWords(value.toString(), pattern);
        }
        for (const QJsonValue &item : value.toArray()) {
            TokenStep step;
            if (!item.isObject()) {
                return fail(Reason::NoPattern);
            }
            if (!readStep(item.toObject(), step)) {
                return false;
            }
            pattern.steps.append(step);
        }
        return !pattern.steps.isEmpty() || fail(Reason::NoPattern);
    }

    bool readStep(const QJsonObject &json, TokenStep &step)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (it.key() == u"OP") {
                if (!readOperator(it.value().toString(), step)) {
                    return fail(Reason::BadValue, u"OP"_s);
                }
                continue;
            }
            const auto aspect = aspects().constFind(it.key());
            if (aspect == aspects().cend()) {
                return fail(Reason::UnknownKey, it.key());
            }
            TokenTest test;
            test.aspect = *aspect;
            if (!readTest(it.key(), it.value(), test)) {
                return false;
            }
            step.tests.append(test);
        }
        return true;
    }

    static bool readOperator(const QString &op, TokenStep &step)
    {
        static const QRegularExpression braces(u"^\\{(\\d*)(,?)(\\d*)\\}$"_s);
        if (op == u"!") {
            step.isNegated = true;
        } else if (op == u"?") {
            step.least = 0;
        } else if (op == u"+") {
            step.most = -1;
        } else if (op == u"*") {
            step.least = 0;
            step.most = -1;
        } else if (const auto match = braces.match(op); match.hasMatch()) {
            const bool hasComma = !match.captured(2).isEmpty();
            step.least = match.captured(1).toInt();
            step.most = !hasComma                     ? step.least
                        : match.captured(3).isEmpty() ? -1
                                                      : match.captured(3).toInt();
            return step.least <= mostTimes && step.most <= mostTimes &&
                   (step.most < 0 || step.most >= std::max(1, step.least));
        } else {
            return false;
        }
        return true;
    }

    bool readTest(const QString &key, const QJsonValue &value, TokenTest &test)
    {
        const bool isText = test.aspect == TokenAspect::Text || test.aspect == TokenAspect::Lower ||
                            test.aspect == TokenAspect::Shape;
        if (test.aspect == TokenAspect::Length) {
            return readLength(value, test) || fail(Reason::BadValue, key);
        }
        if (!isText) {
            test.expected = value.toBool();
            return value.isBool() || fail(Reason::BadValue, key);
        }
        if (value.isString()) {
            test.anyOf = {value.toString()};
            return true;
        }
        const QJsonObject json = value.toObject();
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (it.key() == u"REGEX" && it.value().isString()) {
                auto regex = boundedRegex(it.value().toString());
                if (!regex) {
                    return fail(Reason::BadExpression, regex.error().detail);
                }
                test.regex = *regex;
            } else if (it.key() == u"IN" && it.value().isArray()) {
                test.anyOf = it.value().toVariant().toStringList();
            } else if (it.key() == u"NOT_IN" && it.value().isArray()) {
                test.noneOf = it.value().toVariant().toStringList();
            } else {
                return fail(Reason::UnknownKey, it.key());
            }
        }
        return !json.isEmpty() || fail(Reason::BadValue, key);
    }

    static bool readLength(const QJsonValue &value, TokenTest &test)
    {
        if (value.isDouble()) {
            test.least = test.most = value.toInt(-1);
            return test.least > 0;
        }
        const QJsonObject json = value.toObject();
        for (auto it = json.begin(); it != json.end(); ++it) {
            const int number = it.value().toInt(-1);
            if (number < 0) {
                return false;
            }
            if (it.key() == u"==") {
                test.least = test.most = number;
            } else if (it.key() == u">=") {
                test.least = number;
            } else if (it.key() == u">") {
                test.least = number + 1;
            } else if (it.key() == u"<=") {
                test.most = number;
            } else if (it.key() == u"<") {
                test.most = number - 1;
            } else {
                return false;
            }
        }
        return !json.isEmpty();
    }

    PatternError m_error;
};

} // namespace

PatternList readPatterns(QStringView text)
{
    PatternList list;
    int number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        const QString trimmed = line.trimmed().toString();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            continue;
        }
        LineReader reader(number);
        // A tab at the end is a label that is missing, so only JSON is trimmed.
        const QString whole = trimmed.startsWith(u'{') ? trimmed : line.toString();
        if (const auto pattern = reader.read(whole)) {
            list.patterns.append(*pattern);
        } else {
            list.errors.append(reader.error());
        }
    }
    return list;
}

} // namespace Quoth
