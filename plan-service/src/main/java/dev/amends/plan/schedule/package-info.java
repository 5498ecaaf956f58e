/**
 * Amounts and dates of a schedule: equal instalments, month ends, grace periods, held days,
 * tolerance. Pure arithmetic, so that every figure can be checked by hand.
 */
@NullMarked
package dev.amends.plan.schedule;

import org.jspecify.annotations.NullMarked;
