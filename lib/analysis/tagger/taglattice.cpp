// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taglattice.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace Quoth {

namespace {

constexpr float impossibleScore = -1e9F;
constexpr float smallestNorm = 1e-30F;
constexpr float largestExponent = 40; // products of three such powers are still floats

/// The labels after which no name is open, and with which none goes on: Outside, and per kind End
/// and Single, Begin and Single.
constexpr int boundaryTagCount = 1 + 2 * tagKindCount;

constexpr auto closedTags = [] {
    std::array<int, boundaryTagCount> tags = {};
    size_t count = 0;
    for (int tag = 0; tag < tagCount; ++tag) {
        if (!isOpenTag(tag)) {
            tags[count++] = tag;
        }
    }
    return tags;
}();

constexpr auto startingTags = [] {
    std::array<int, boundaryTagCount> tags = {};
    size_t count = 0;
    for (int tag = 0; tag < tagCount; ++tag) {
        if (!continuesName(tag)) {
            tags[count++] = tag;
        }
    }
    return tags;
}();

/// e to the x, to seven digits, the same on every machine and fast in loops: 2^n times a
/// polynomial for 2^f with f in [-0.5, 0.5] (Taylor). Adding and taking away 1.5 * 2^23 rounds to a
/// whole number without a branch or a call, so that compilers can use vectors.
inline float exponential(float x)
{
    constexpr float rounder = 12582912.0F;
    const float bounded = std::max(-largestExponent, std::min(largestExponent, x));
    const float shifted = bounded * 1.44269504F + rounder;
    const float f = (bounded * 1.44269504F - (shifted - rounder)) * 0.69314718F;
    const float power =
        1.0F + f * (1.0F + f * (0.5F + f * (1.0F / 6 + f * (1.0F / 24 + f * (1.0F / 120)))));
    const quint32 exponent = (std::bit_cast<quint32>(shifted) + 127U) << 23;
    return power * std::bit_cast<float>(exponent);
}

} // namespace

void TagLattice::setTransitions(const TagTransitions &transitions)
{
    m_transitions = transitions;
    m_factorTemperature = 0;
}

void TagLattice::resize(size_t tokens)
{
    m_size = tokens;
    if (m_scores.size() < tokens) {
        m_scores.resize(tokens);
        m_masks.resize(tokens);
    }
    std::fill_n(m_masks.begin(), tokens, anyTag);
}

void TagLattice::findBestPath(std::vector<quint8> &tags)
{
    tags.assign(m_size, outsideTag);
    if (m_size == 0) {
        return;
    }
    if (m_back.size() < m_size) {
        m_back.resize(m_size);
    }
    TagScores reached;
    reached.fill(impossibleScore);
    reached[outsideTag] = 0;
    for (size_t token = 0; token < m_size; ++token) {
        TagScores next = {};
        auto &back = m_back[token];
        for (const int tag : startingTags) {
            float best = 2 * impossibleScore;
            int from = outsideTag;
            for (const int previous : closedTags) {
                const float score = reached[previous] + m_transitions[previous][tag];
                from = score > best ? previous : from;
                best = score > best ? score : best;
            }
            next[tag] = best;
            back[tag] = static_cast<quint8>(from);
        }
        for (int kind = 0; kind < tagKindCount; ++kind) {
            const int begin = 1 + 4 * kind;
            const int inside = begin + 1;
            for (int tag = inside; tag <= inside + 1; ++tag) {
                const float a = reached[begin] + m_transitions[begin][tag];
                const float b = reached[inside] + m_transitions[inside][tag];
                next[tag] = std::max(a, b);
                back[tag] = static_cast<quint8>(a >= b ? begin : inside);
            }
        }
        const TagMask mask = m_masks[token];
        for (int tag = 0; tag < tagCount; ++tag) {
            const float score = next[tag] + m_scores[token][tag];
            reached[tag] = (mask >> tag) & 1U ? score : std::min(score, 0.0F) + impossibleScore;
        }
    }
    int tag = outsideTag;
    for (const int closed : closedTags) {
        tag = reached[closed] > reached[tag] ? closed : tag;
    }
    for (size_t token = m_size; token-- > 0;) {
        tags[token] = static_cast<quint8>(tag);
        tag = m_back[token][tag];
    }
}

void TagLattice::sum(size_t first, size_t end, float temperature)
{
    if (m_forward.size() < m_size) {
        m_potentials.resize(m_size);
        m_forward.resize(m_size);
        m_backward.resize(m_size);
        m_marginals.resize(m_size);
        m_norms.resize(m_size);
    }
    setTemperature(temperature);
    forward(first, end);
    backward(first, end);
}

void TagLattice::setTemperature(float temperature)
{
    if (m_factorTemperature != temperature) {
        m_factorTemperature = temperature;
        for (int tag = 0; tag < tagCount; ++tag) {
            for (int next = 0; next < tagCount; ++next) {
                m_factors[tag][next] =
                    mayFollow(tag, next) ? exponential(m_transitions[tag][next] / temperature) : 0;
            }
        }
    }
}

void TagLattice::forward(size_t first, size_t end)
{
    const float inverse = 1 / m_factorTemperature;
    TagScores reached = {};
    reached[outsideTag] = 1;
    for (size_t token = first; token < end; ++token) {
        const TagScores &scores = m_scores[token];
        const TagMask mask = m_masks[token];
        float highest = impossibleScore;
        for (int tag = 0; tag < tagCount; ++tag) {
            highest = (mask >> tag) & 1U ? std::max(highest, scores[tag]) : highest;
        }
        TagScores &potentials = m_potentials[token];
        for (int tag = 0; tag < tagCount; ++tag) {
            potentials[tag] = exponential((scores[tag] - highest) * inverse);
        }
        for (int tag = 0; tag < tagCount; ++tag) {
            potentials[tag] = (mask >> tag) & 1U ? potentials[tag] : 0;
        }
        TagScores next = {};
        for (const int previous : closedTags) {
            for (int tag = 0; tag < tagCount; ++tag) {
                next[tag] += reached[previous] * m_factors[previous][tag];
            }
        }
        for (int begin = 1; begin < tagCount; begin += 4) {
            for (int previous = begin; previous <= begin + 1; ++previous) {
                next[begin + 1] += reached[previous] * m_factors[previous][begin + 1];
                next[begin + 2] += reached[previous] * m_factors[previous][begin + 2];
            }
        }
        float norm = 0;
        for (int tag = 0; tag < tagCount; ++tag) {
            next[tag] *= potentials[tag];
        }
        for (int tag = 0; tag < tagCount; ++tag) {
            const bool ends = token + 1 < end || !isOpenTag(tag);
            next[tag] = ends ? next[tag] : 0;
            norm += next[tag];
        }
        norm = std::max(norm, smallestNorm);
        for (int tag = 0; tag < tagCount; ++tag) {
            next[tag] /= norm;
        }
        m_norms[token] = norm;
        m_forward[token] = reached = next;
    }
}

void TagLattice::backward(size_t first, size_t end)
{
    TagScores behind = {};
    for (const int tag : closedTags) {
        behind[tag] = 1;
    }
    for (size_t token = end; token-- > first;) {
        m_backward[token] = behind;
        for (int tag = 0; tag < tagCount; ++tag) {
            m_marginals[token][tag] = m_forward[token][tag] * behind[tag];
        }
        TagScores weighted = {};
        for (int tag = 0; tag < tagCount; ++tag) {
            weighted[tag] = behind[tag] * m_potentials[token][tag] / m_norms[token];
        }
        TagScores before = {};
        for (const int tag : closedTags) {
            float total = 0;
            for (const int next : startingTags) {
                total += m_factors[tag][next] * weighted[next];
            }
            before[tag] = total;
        }
        for (int begin = 1; begin < tagCount; begin += 4) {
            for (int tag = begin; tag <= begin + 1; ++tag) {
                before[tag] = m_factors[tag][begin + 1] * weighted[begin + 1] +
                              m_factors[tag][begin + 2] * weighted[begin + 2];
            }
        }
        behind = before;
    }
}

void TagLattice::addExpectedTransitions(TagTransitions &expected, float factor) const
{
    TagScores start = {};
    start[outsideTag] = 1;
    for (size_t token = 0; token < m_size; ++token) {
        const TagScores &before = token == 0 ? start : m_forward[token - 1];
        for (int next = 0; next < tagCount; ++next) {
            const float weight =
                factor * m_potentials[token][next] * m_backward[token][next] / m_norms[token];
            for (int tag = 0; tag < tagCount; ++tag) {
                expected[tag][next] += before[tag] * m_factors[tag][next] * weight;
            }
        }
    }
}

float TagLattice::nameProbability(size_t first, size_t end, EntityLabel label) const
{
    if (end == first + 1) {
        return std::clamp(m_marginals[first][tagOf(label, TagPart::Single)], 0.0F, 1.0F);
    }
    int tag = tagOf(label, TagPart::Begin);
    float probability = m_forward[first][tag];
    for (size_t token = first + 1; token < end; ++token) {
        const int next = tagOf(label, token + 1 == end ? TagPart::End : TagPart::Inside);
        probability *= m_factors[tag][next] * m_potentials[token][next] / m_norms[token];
        tag = next;
    }
    return std::clamp(probability * m_backward[end - 1][tag], 0.0F, 1.0F);
}

} // namespace Quoth
