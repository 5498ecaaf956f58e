/**
 * Discloses the full identity number of a borrower, which every other answer masks.
 *
 * <p>Each disclosure is recorded with its reason, on the timeline too, and limited in number.
 */
@NullMarked
package dev.amends.cases.disclosure;

import org.jspecify.annotations.NullMarked;
