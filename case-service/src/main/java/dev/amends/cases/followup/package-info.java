/**
 * What the other services tell of a case: contacts, assessments, promises and plans.
 *
 * <p>Everything goes into the timeline; some of it is evidence, moves the ladder or places a hold.
 */
@NullMarked
package dev.amends.cases.followup;

import org.jspecify.annotations.NullMarked;
