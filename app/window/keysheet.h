// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Quoth {

class Actions;

/// Every key on one sheet, by section. It stays open while the reader works on.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    KeySheet(const Actions &actions, QWidget *parent);
};

} // namespace Quoth
