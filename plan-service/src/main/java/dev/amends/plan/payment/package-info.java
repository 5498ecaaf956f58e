/**
 * The lender's payments, each once, and how they are allocated: to the oldest open instalment
 * first, what is more goes on to the next, the rest stays unallocated.
 */
@NullMarked
package dev.amends.plan.payment;

import org.jspecify.annotations.NullMarked;
