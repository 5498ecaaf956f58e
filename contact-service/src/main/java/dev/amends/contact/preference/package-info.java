/**
 * When, where, by what medium and in which language a borrower wants to be contacted.
 *
 * <p>A preference is kept to where the rules let it; unlike a restriction it denies nothing.
 */
@NullMarked
package dev.amends.contact.preference;

import org.jspecify.annotations.NullMarked;
