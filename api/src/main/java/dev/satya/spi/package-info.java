/** What plugin authors implement: named constraints, and the codec behind {@code Schema.fromMap}. */
package dev.satya.spi;
