/**
 * A contact is looked at afterwards: how polite it was, and whether it broke a rule of conduct.
 *
 * <p>Nobody reviews his own contacts.
 */
@NullMarked
package dev.amends.contact.quality;

import org.jspecify.annotations.NullMarked;
