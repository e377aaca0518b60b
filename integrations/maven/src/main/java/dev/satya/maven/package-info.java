/** Goals of Maven, each of which runs a command of the program. */
@NullMarked
package dev.satya.maven;

import org.jspecify.annotations.NullMarked;
