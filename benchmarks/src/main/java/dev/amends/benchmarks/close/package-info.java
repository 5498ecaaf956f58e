/**
 * Compares a service that closes a business day with plain SQL that closes the day of another
 * lender in the same tables.
 */
@NullMarked
package dev.amends.benchmarks.close;

import org.jspecify.annotations.NullMarked;
