/**
 * Data for tests with schemas: valid, faulty and random instances of any schema, random schemas,
 * and an independent reference to compare with.
 */
package dev.satya.propertytests;
