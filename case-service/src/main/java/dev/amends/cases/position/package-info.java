/**
 * The position of an account as the borrower is entitled to know it: the debt, what was paid, the
 * agreement, the plan, and what follows from not paying. Statements and the borrower's view read it
 * here, so that they say the same.
 */
@NullMarked
package dev.amends.cases.position;

import org.jspecify.annotations.NullMarked;
