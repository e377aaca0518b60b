/** What a Spring Boot application gets by having this starter on its class path. */
@NullMarked
package dev.satya.spring;

import org.jspecify.annotations.NullMarked;
