/**
 * Which callbacks, permits, contacts and files an agent may use although they belong to another.
 *
 * <p>Every command and query on such an object asks {@link
 * dev.amends.conventions.ownership.Ownership} with its rule.
 */
@NullMarked
package dev.amends.contact.ownership;

import org.jspecify.annotations.NullMarked;
