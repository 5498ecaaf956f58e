/**
 * Promises and repayment plans with the versions of their terms and their instalments. Every change
 * is a method of {@link Plan}, {@link Promise} or {@link RepaymentPlan} and returns the events to
 * publish.
 */
@NullMarked
package dev.amends.plan.agreement;

import org.jspecify.annotations.NullMarked;
