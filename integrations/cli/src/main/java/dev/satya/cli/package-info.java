/** The command line: {@code satya validate}, {@code satya explain} and {@code satya bowtie}. */
package dev.satya.cli;
