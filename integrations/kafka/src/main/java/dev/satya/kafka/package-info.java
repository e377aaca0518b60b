/** Records of Kafka that keep to a schema: as they are written, as they are read, and on their way. */
@NullMarked
package dev.satya.kafka;

import org.jspecify.annotations.NullMarked;
