/** What every named constraint has to keep, and whether one does. */
package dev.satya.propertytests.laws;
