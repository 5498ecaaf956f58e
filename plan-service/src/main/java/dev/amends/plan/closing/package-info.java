/**
 * The end of a case's promises and plans. The payment that ends a case may also complete its plan,
 * and the two events arrive on topics without a common order; the result is the same either way.
 */
@NullMarked
package dev.amends.plan.closing;

import org.jspecify.annotations.NullMarked;
