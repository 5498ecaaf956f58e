/**
 * How much the whole path from Kafka to committed rows costs.
 *
 * <p>The same rows are written once by case-service and once by nothing but JDBC.
 */
@NullMarked
package dev.amends.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
