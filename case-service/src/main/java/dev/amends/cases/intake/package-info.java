/**
 * The consumers of the lender's and the other services' events, one per topic.
 *
 * <p>Each switches on the event and calls the commands of a feature.
 */
@NullMarked
package dev.amends.cases.intake;

import org.jspecify.annotations.NullMarked;
