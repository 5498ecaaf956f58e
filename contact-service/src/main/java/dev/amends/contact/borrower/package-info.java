/**
 * Who the borrower of an account is and how he can be reached, as the lender's core tells it.
 *
 * <p>Names, numbers and addresses are kept here for agents and letters and never stand in an event.
 */
@NullMarked
package dev.amends.contact.borrower;

import org.jspecify.annotations.NullMarked;
