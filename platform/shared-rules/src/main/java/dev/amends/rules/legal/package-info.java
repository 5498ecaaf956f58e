/** What must be recorded before a lender takes legal action against a borrower, by region. */
@NullMarked
package dev.amends.rules.legal;

import org.jspecify.annotations.NullMarked;
