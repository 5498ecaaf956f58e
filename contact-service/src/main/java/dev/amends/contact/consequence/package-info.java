/**
 * The consequences of default: a catalogue with legal citations, and the policy that offers only
 * those that are lawful and true for the account.
 *
 * <p>Pressure through family, business or reputation is in the catalogue as prohibited, so that it
 * can be recorded as a breach of conduct; it is never offered.
 */
@NullMarked
package dev.amends.contact.consequence;

import org.jspecify.annotations.NullMarked;
