/**
 * How to hold the talk: what it is for, what to ask, what may be said and what never.
 *
 * <p>True for this account, lawful under the rules of its market, and silent about the debt until
 * the other party of the present talk is known to be the borrower.
 */
@NullMarked
package dev.amends.contact.guide;

import org.jspecify.annotations.NullMarked;
