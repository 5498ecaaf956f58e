/**
 * Holds: why contacts, breach clocks and escalation of a case stop, until when, and by whose word.
 *
 * <p>They come from the lender, from what a borrower said in a contact, from a complaint or from a
 * person; each ends by its last day or by a person's word.
 */
@NullMarked
package dev.amends.cases.holds;

import org.jspecify.annotations.NullMarked;
