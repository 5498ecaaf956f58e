/**
 * What may follow for a borrower who does not pay: a catalogue with the law of each, and the gate
 * that lets only what is lawful and true for an account be said.
 *
 * <p>Pressure through family, business or reputation stands in it as prohibited, so that telling it
 * can be recorded as the breach it is; it is never offered.
 */
@NullMarked
package dev.amends.contact.consequence;

import org.jspecify.annotations.NullMarked;
