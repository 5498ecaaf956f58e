/**
 * On which days people of a region work: holidays that can be reckoned, and those that a government
 * announces year by year.
 *
 * <p>Calls that the platform owes are not made on holidays, and business days are counted by it.
 */
@NullMarked
package dev.amends.contact.hours;

import org.jspecify.annotations.NullMarked;
