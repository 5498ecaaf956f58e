/**
 * The lender's account and its borrower, as the lender reports them.
 *
 * <p>An account remembers how far its events are applied, so that an outdated event changes
 * nothing.
 */
@NullMarked
package dev.amends.cases.account;

import org.jspecify.annotations.NullMarked;
