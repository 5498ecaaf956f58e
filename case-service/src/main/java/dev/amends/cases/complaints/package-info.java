/**
 * Borrowers' complaints, and the decisions of compliance on them.
 *
 * <p>A hold stops collection while a complaint is open. The text of a complaint is stored here and
 * never published.
 */
@NullMarked
package dev.amends.cases.complaints;

import org.jspecify.annotations.NullMarked;
