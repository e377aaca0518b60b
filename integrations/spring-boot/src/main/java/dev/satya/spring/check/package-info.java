/** Several schemas are asked about one request, and listeners are told what each found. */
@NullMarked
package dev.satya.spring.check;

import org.jspecify.annotations.NullMarked;
