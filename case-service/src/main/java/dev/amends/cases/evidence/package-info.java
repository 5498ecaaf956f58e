/**
 * The evidence of a case for a court or a regulator: the case and its whole timeline.
 *
 * <p>Each entry's hash covers the one before, so that anybody can check that nothing is missing.
 */
@NullMarked
package dev.amends.cases.evidence;

import org.jspecify.annotations.NullMarked;
