/**
 * How people were treated: which contacts broke the rules of conduct, and which rule.
 *
 * <p>A contact is known here by its number alone; notes never leave this service.
 */
@NullMarked
package dev.amends.contact.conduct;

import org.jspecify.annotations.NullMarked;
