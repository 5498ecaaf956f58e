/** The key set of contact-service, which encrypts personal data at rest. */
@NullMarked
package dev.amends.contact.encryption;

import org.jspecify.annotations.NullMarked;
