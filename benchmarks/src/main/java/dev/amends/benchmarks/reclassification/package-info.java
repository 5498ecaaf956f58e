/**
 * Compares the reclassification of cases at the close of a business day with a plain SQL update.
 */
@NullMarked
package dev.amends.benchmarks.reclassification;

import org.jspecify.annotations.NullMarked;
