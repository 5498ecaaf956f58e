/**
 * Applies the lender's reports to the case of an account: arrears open or update it, payments
 * reduce the overdue amount, and a cure or charge-off ends it.
 *
 * <p>A batch of events is loaded at once, applied event by event in memory, and written at once.
 */
@NullMarked
package dev.amends.cases.arrears;

import org.jspecify.annotations.NullMarked;
