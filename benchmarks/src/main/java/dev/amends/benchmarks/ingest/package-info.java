/**
 * Measures the path from Kafka to committed rows.
 *
 * <p>case-service and plain JDBC write the same rows.
 */
@NullMarked
package dev.amends.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
