/** Words of violations from Spring's MessageSource. */
@NullMarked
package dev.satya.spring.message;

import org.jspecify.annotations.NullMarked;
