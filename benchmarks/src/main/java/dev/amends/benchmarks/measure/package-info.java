/**
 * Measurements and their statistics.
 *
 * <p>Benchmarks report the median of their rounds, never the best one.
 */
@NullMarked
package dev.amends.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
