/**
 * Complaints: what a borrower complains about, and what compliance decides.
 *
 * <p>A hold stops the follow-up while a complaint is open. Its text is stored here and published
 * nowhere.
 */
@NullMarked
package dev.amends.cases.complaints;

import org.jspecify.annotations.NullMarked;
