/**
 * Random data from choices: whatever is generated can be generated again, and made smaller, from
 * the choices that led to it. No test framework is needed here.
 */
package dev.satya.propertytests.generate;
