/**
 * What becomes of a case's promises and plans when the case ends. The payment that ends the case
 * may be the one that completes the plan, and the topics race each other: the outcome does not
 * depend on which is seen first.
 */
@NullMarked
package dev.amends.plan.closing;

import org.jspecify.annotations.NullMarked;
