/** Schemas of an application by name and version, and what their violations do. */
@NullMarked
package dev.satya.spring.schema;

import org.jspecify.annotations.NullMarked;
