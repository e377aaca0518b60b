/** Counters of what was found. */
@NullMarked
package dev.satya.spring.metrics;

import org.jspecify.annotations.NullMarked;
