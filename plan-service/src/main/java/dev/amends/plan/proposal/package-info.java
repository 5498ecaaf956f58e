/**
 * Options, proposals, adjustments and the decision of a second person. What a borrower is asked for
 * never exceeds what the newest assessment says he can pay, or somebody says why and another
 * agrees.
 */
@NullMarked
package dev.amends.plan.proposal;

import org.jspecify.annotations.NullMarked;
