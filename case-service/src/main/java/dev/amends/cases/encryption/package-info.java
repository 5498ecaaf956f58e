/**
 * Encryption of personal data at rest, with the keys of a Tink key set.
 *
 * <p>The primary key encrypts; every enabled key decrypts, so keys are rotated without downtime.
 */
@NullMarked
package dev.amends.cases.encryption;

import org.jspecify.annotations.NullMarked;
