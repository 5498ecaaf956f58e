/**
 * The lender's payments and their allocation. Each payment counts once and fills the oldest open
 * instalment first, then the next; the rest stays unallocated.
 */
@NullMarked
package dev.amends.plan.payment;

import org.jspecify.annotations.NullMarked;
