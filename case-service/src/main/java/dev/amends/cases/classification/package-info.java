/**
 * The class of a customer: willingness crossed with ability, from evidence with weights.
 *
 * <p>Every piece of evidence is kept with the weight that it had when it came, so that the class of
 * any past day can be given with its reasons.
 */
@NullMarked
package dev.amends.cases.classification;

import org.jspecify.annotations.NullMarked;
