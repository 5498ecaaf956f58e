/**
 * The close of a business day that breaches plans, compared with plain SQL.
 *
 * <p>Most plans are paid on time, so the close must cost what the breached ones cost, however many
 * others there are.
 */
@NullMarked
package dev.amends.benchmarks.breach;

import org.jspecify.annotations.NullMarked;
