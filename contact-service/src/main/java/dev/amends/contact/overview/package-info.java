/**
 * All that is on record about a borrower, for the agent who talks to them.
 *
 * <p>It only reads what the other features store.
 */
@NullMarked
package dev.amends.contact.overview;

import org.jspecify.annotations.NullMarked;
