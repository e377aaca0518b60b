/**
 * Random instances for a schema: valid, faulty, at the bounds, near; as Java values and as JSON.
 */
package dev.satya.propertytests.instances;
