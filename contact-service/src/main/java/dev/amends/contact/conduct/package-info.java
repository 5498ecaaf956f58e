/**
 * Breaches of the rules of conduct: which contact broke which rule.
 *
 * <p>A breach refers to its contact by id only. Notes never leave this service.
 */
@NullMarked
package dev.amends.contact.conduct;

import org.jspecify.annotations.NullMarked;
