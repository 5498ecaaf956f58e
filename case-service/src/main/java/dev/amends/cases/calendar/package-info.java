/**
 * The lenders' calendar: how far their books are closed, by which every rule of time is judged.
 *
 * <p>A book is closed partition by partition, because its accounts are spread over them.
 */
@NullMarked
package dev.amends.cases.calendar;

import org.jspecify.annotations.NullMarked;
