/** Bodies and parameters of requests become valid values, or the answer is a problem. */
@NullMarked
package dev.satya.spring.web;

import org.jspecify.annotations.NullMarked;
