/**
 * What happens next in a case: no open case is without a next step.
 *
 * <p>The events of all services tell which work is open and when payments are due; the strategy and
 * the pauses of the case tell the rest. A check after each business day finds the cases for which
 * nothing is planned and gives them to a supervisor.
 */
@NullMarked
package dev.amends.cases.nextstep;

import org.jspecify.annotations.NullMarked;
