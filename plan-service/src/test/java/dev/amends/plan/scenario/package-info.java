/**
 * Runs the scenario files in {@code src/test/resources/scenarios}, which domain experts write. The
 * README beside them explains the words.
 */
@NullMarked
package dev.amends.plan.scenario;

import org.jspecify.annotations.NullMarked;
