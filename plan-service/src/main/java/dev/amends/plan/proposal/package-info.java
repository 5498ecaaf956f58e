/**
 * Options and proposals. A plan stays within the sustainable amount of the borrower's newest
 * assessment; an exception needs a reason and the approval of a second person.
 */
@NullMarked
package dev.amends.plan.proposal;

import org.jspecify.annotations.NullMarked;
