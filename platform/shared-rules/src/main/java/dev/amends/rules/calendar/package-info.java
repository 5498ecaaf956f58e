/**
 * Holidays and business days of a region. Holidays are computed, or come from the files in {@code
 * holidays/} where a government announces them every year.
 */
@NullMarked
package dev.amends.rules.calendar;

import org.jspecify.annotations.NullMarked;
