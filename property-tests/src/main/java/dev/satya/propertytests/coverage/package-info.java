/** Which rules of a schema some examples exercise, and which they do not. */
package dev.satya.propertytests.coverage;
