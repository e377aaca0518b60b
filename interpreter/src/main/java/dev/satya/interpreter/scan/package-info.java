/** Looking through bytes quickly. */
@NullMarked
package dev.satya.interpreter.scan;

import org.jspecify.annotations.NullMarked;
