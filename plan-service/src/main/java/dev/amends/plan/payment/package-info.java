/**
 * The lender's payments and their allocation. Each payment counts once, in the lender's order; what
 * no plan claims stays unallocated.
 */
@NullMarked
package dev.amends.plan.payment;

import org.jspecify.annotations.NullMarked;
