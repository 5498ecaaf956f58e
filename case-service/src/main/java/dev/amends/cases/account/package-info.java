/**
 * The lender's account and its borrower, as the lender reports them.
 *
 * <p>An account remembers how far its events are applied, which makes an outdated event harmless.
 */
@NullMarked
package dev.amends.cases.account;

import org.jspecify.annotations.NullMarked;
