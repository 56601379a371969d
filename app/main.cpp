// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/program.h>

int main(int argc, char *argv[])
{
    return Quoth::runProgram(argc, argv);
}
