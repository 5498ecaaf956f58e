/**
 * Amounts and dates of a schedule: rounding, month ends, business days, grace periods, held days,
 * tolerance. The arithmetic is pure, so that every figure can be checked by hand.
 */
@NullMarked
package dev.amends.plan.schedule;

import org.jspecify.annotations.NullMarked;
