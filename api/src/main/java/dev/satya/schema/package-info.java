/** The sealed family of schemas: one immutable record per kind, and the constraints they carry. */
package dev.satya.schema;
