/** Annotations for parameters of jqwik's properties, and what fulfils them. */
package dev.satya.propertytests.jqwik;
