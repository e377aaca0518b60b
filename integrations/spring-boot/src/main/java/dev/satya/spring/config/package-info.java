/** Validates the properties of an application. */
@NullMarked
package dev.satya.spring.config;

import org.jspecify.annotations.NullMarked;
