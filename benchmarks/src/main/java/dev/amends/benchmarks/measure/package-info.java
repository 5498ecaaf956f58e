/**
 * Numbers of a measurement and what stands for them.
 *
 * <p>A benchmark tells medians of rounds, never the best one.
 */
@NullMarked
package dev.amends.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
