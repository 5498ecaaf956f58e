/**
 * Computes when a borrower may be contacted: open times on the wall clocks of all zones that apply,
 * rules that depend on the time, holidays and business days of a region.
 *
 * <p>Pure code apart from the holiday files; permits and callbacks both use it.
 */
@NullMarked
package dev.amends.contact.hours;

import org.jspecify.annotations.NullMarked;
