/**
 * The business days that lenders have closed. Days past due, breaches and reviews depend on them,
 * never on the wall clock.
 */
@NullMarked
package dev.amends.conventions.calendar;

import org.jspecify.annotations.NullMarked;
