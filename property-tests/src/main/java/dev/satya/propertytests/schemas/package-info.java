/** Random schemas over the whole family, and their text as Java. */
package dev.satya.propertytests.schemas;
