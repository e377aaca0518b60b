/** The command line: {@code satya validate} and {@code satya explain}. */
package dev.satya.cli;
