// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/article.h>

#include <QJsonObject>

namespace Quoth {

// What is known of an article beside its text, as the fields that labelling tools carry along with
// a text: "key", "source", "title", "byline", "published", "language". Pure; any thread.

[[nodiscard]] QJsonObject metaJson(const Article &article);
/// The same with all fields, empty where nothing is known: for a program that makes a table of the
/// lines, and then takes what one of them lacks for NaN.
[[nodiscard]] QJsonObject wholeMetaJson(const Article &article);
/// Takes those that are there; others, and values of other types, are passed over.
void readMeta(const QJsonObject &json, Article &article);

} // namespace Quoth
