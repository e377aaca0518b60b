/** {@link dev.satya.jackson.JacksonValidator}: instances of every format that Jackson reads. */
package dev.satya.jackson;
