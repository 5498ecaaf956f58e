/**
 * The customer class by willingness and ability to pay, from weighted evidence.
 *
 * <p>Evidence is stored with the weight that it had when it was recorded, so that the class of any
 * past day can be explained.
 */
@NullMarked
package dev.amends.cases.classification;

import org.jspecify.annotations.NullMarked;
