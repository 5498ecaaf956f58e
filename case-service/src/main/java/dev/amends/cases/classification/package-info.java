/**
 * The customer class by willingness and ability to pay, from weighted evidence.
 *
 * <p>Evidence is stored with its business date, the time at which it became known and the weight
 * that it had then, so that the class of any business date, and any earlier answer, can be
 * explained.
 */
@NullMarked
package dev.amends.cases.classification;

import org.jspecify.annotations.NullMarked;
