/**
 * New terms for what is still to be paid of a plan, at an agent's request or after a breach. What
 * is paid never changes, and a second person always decides.
 */
@NullMarked
package dev.amends.plan.adjustment;

import org.jspecify.annotations.NullMarked;
