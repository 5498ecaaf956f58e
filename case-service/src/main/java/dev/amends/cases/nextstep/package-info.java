/**
 * What happens next in a case: no open case is without a next step.
 *
 * <p>The events of all services show which work is open and when payments are due; the rest follows
 * from the strategy and the pauses of the case. A check after each business day finds the cases for
 * which nothing is planned and gives them to a supervisor.
 */
@NullMarked
package dev.amends.cases.nextstep;

import org.jspecify.annotations.NullMarked;
