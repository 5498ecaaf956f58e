/**
 * Measures the throughput and lateness of due callbacks.
 *
 * <p>Compares the timer of contact-service with its claim as bare SQL and with db-scheduler.
 */
@NullMarked
package dev.amends.benchmarks.callbacks;

import org.jspecify.annotations.NullMarked;
