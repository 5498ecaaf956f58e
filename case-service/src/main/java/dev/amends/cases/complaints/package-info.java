/**
 * Complaints: what a borrower complains about, and what compliance decides.
 *
 * <p>The follow-up stops while a complaint is open. Its text stays here and is told to nobody.
 */
@NullMarked
package dev.amends.cases.complaints;

import org.jspecify.annotations.NullMarked;
