/**
 * Itemised statements of account for borrowers: the overdue amount, the agreement, the payments,
 * what the borrower is asked to do, their rights, and the consequences of not paying.
 */
@NullMarked
package dev.amends.cases.statement;

import org.jspecify.annotations.NullMarked;
