/**
 * Runs the journeys in {@code src/test/resources/scenarios}, which domain experts write. The README
 * beside them explains the words.
 */
@NullMarked
package dev.amends.cases.scenario;

import org.jspecify.annotations.NullMarked;
