/**
 * Encryption of personal data at rest, with the keys of a Tink key set.
 *
 * <p>Each service has its own key set. The primary key encrypts; every enabled key decrypts, so
 * keys are rotated without downtime.
 */
@NullMarked
package dev.amends.conventions.encryption;

import org.jspecify.annotations.NullMarked;
