/** Assertions about schemas for AssertJ, which has to be on the class path. */
package dev.satya.propertytests.assertj;
