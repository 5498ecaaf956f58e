/**
 * Itemised statements of accounts for borrowers: what is overdue, from what agreement, what was
 * paid, what to do, what the borrower can demand, and what follows from not paying.
 */
@NullMarked
package dev.amends.cases.statement;

import org.jspecify.annotations.NullMarked;
