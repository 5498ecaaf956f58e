/**
 * How many items of a service are in which stage: cases, plans, calls or assessments.
 *
 * <p>Triggers of the service's tables count the items; {@code db/rest/V0_0_2__pipeline.sql} has
 * what all services share.
 */
@NullMarked
package dev.amends.conventions.pipeline;

import org.jspecify.annotations.NullMarked;
