/** Consumes the events of the lender and of the other services: one consumer for each topic. */
@NullMarked
package dev.amends.plan.intake;

import org.jspecify.annotations.NullMarked;
