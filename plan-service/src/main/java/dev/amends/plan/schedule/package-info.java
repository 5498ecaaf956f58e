/**
 * Amounts and dates of a schedule: equal instalments, month ends, grace, held days, tolerance. Pure
 * arithmetic, so that every figure a borrower is told can be checked on paper.
 */
@NullMarked
package dev.amends.plan.schedule;

import org.jspecify.annotations.NullMarked;
