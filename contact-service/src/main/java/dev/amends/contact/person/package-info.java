/**
 * What is on record about a borrower on all their accounts with a lender, and who owns each fact.
 *
 * <p>A fact is stored once, with the account on which it was stated; a fact of the person counts
 * for all accounts, a fact of the debt only for its own.
 */
@NullMarked
package dev.amends.contact.person;

import org.jspecify.annotations.NullMarked;
