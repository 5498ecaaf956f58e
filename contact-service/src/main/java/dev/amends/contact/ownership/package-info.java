/**
 * Who may act on what belongs to another person: callbacks, permits, contacts and their files.
 *
 * <p>Every command and query on such an object asks {@link dev.amends.contact.ownership.Ownership}.
 */
@NullMarked
package dev.amends.contact.ownership;

import org.jspecify.annotations.NullMarked;
