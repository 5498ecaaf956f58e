/**
 * Compares the steps that case-service takes at the close of a business day with plain SQL that
 * writes the same rows.
 */
@NullMarked
package dev.amends.benchmarks.businessday;

import org.jspecify.annotations.NullMarked;
