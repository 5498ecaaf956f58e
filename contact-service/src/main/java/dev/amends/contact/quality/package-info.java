/**
 * Quality after the contact: reviews, breaches of conduct, and how borrowers rate a closed case.
 *
 * <p>Nobody reviews their own contacts.
 */
@NullMarked
package dev.amends.contact.quality;

import org.jspecify.annotations.NullMarked;
