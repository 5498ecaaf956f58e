/**
 * Whom we talk with: how the identity of the other party is checked before anything is told him.
 *
 * <p>Which details were right is kept, what was answered never.
 */
@NullMarked
package dev.amends.contact.verification;

import org.jspecify.annotations.NullMarked;
