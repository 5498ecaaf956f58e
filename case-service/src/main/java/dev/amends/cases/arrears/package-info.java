/**
 * What the lender reports of an account, and what it means for the account's case: arrears open or
 * update it, payments reduce it, a cure or a charge-off ends it.
 *
 * <p>A batch of events is loaded at once, applied event by event in memory, and written at once.
 */
@NullMarked
package dev.amends.cases.arrears;

import org.jspecify.annotations.NullMarked;
