/**
 * The borrower's view of their own case, behind a link that expires.
 *
 * <p>An agent issues the link for the lender's portal. Whoever has it can read one case and nothing
 * else; the lender and the case are taken from the verified token only.
 */
@NullMarked
package dev.amends.cases.borrowerview;

import org.jspecify.annotations.NullMarked;
