/**
 * The position of an account as the borrower is entitled to know it: the debt, the payments, the
 * agreement, the plan, and the consequences of not paying. Statements and the borrower's view both
 * read it here, so that they agree.
 */
@NullMarked
package dev.amends.cases.position;

import org.jspecify.annotations.NullMarked;
