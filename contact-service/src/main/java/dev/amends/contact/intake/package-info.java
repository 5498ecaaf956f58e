/**
 * The consumers of the other services' and the lender's events.
 *
 * <p>Each consumer loads a batch, applies its events through the commands of a feature, and leaves
 * the transaction to messaging.
 */
@NullMarked
package dev.amends.contact.intake;

import org.jspecify.annotations.NullMarked;
