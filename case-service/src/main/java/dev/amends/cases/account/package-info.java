/**
 * The lender's account and its payments, as the lender's events tell them.
 *
 * <p>Remembers how far an account's events have been applied, and payments that came before their
 * account was known to be overdue.
 */
@NullMarked
package dev.amends.cases.account;

import org.jspecify.annotations.NullMarked;
