/**
 * Domain objects as Avro records, one mapping class per record.
 *
 * <p>The contract is {@code src/main/avro}, from which {@code io.standpoint.record} is generated;
 * every field is documented there. Imports {@code domain} and the generated classes.
 */
package io.standpoint.avro;
