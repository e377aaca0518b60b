/** Data of a schema for parameterized tests of JUnit Jupiter, which has to be on the class path: 5.13 or later. */
package dev.satya.propertytests.junit;
