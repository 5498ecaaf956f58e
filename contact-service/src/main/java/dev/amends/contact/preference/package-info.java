/**
 * When, where, by which channel and in which language a borrower wants to be contacted, and how
 * not.
 *
 * <p>A preference is met if the rules allow it and denies nothing; a restriction denies contacts.
 */
@NullMarked
package dev.amends.contact.preference;

import org.jspecify.annotations.NullMarked;
