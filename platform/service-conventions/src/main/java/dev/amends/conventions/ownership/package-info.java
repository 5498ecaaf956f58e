/**
 * Who may act on what belongs to another person: cases, plans, callbacks, permits, contacts and
 * their files.
 *
 * <p>Every command and query on such an object asks {@link
 * dev.amends.conventions.ownership.Ownership}; the rules of its operations are data of its service.
 */
@NullMarked
package dev.amends.conventions.ownership;

import org.jspecify.annotations.NullMarked;
