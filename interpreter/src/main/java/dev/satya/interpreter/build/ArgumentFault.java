package dev.satya.interpreter.build;

import java.util.List;

/**
 * What is wrong with the arguments that a schema gives to a constraint.
 *
 * @param constraint its name
 * @param path from all arguments to the one at fault, and into it
 * @param isInName whether the name of the argument is at fault
 * @param reason that names both
 * @param hint the way out; empty: the reason says it
 */
record ArgumentFault(
        String constraint, List<Object> path, boolean isInName, String reason, String hint) {}
