/** Exports the records of a case that stay in this service. */
@NullMarked
package dev.amends.plan.evidence;

import org.jspecify.annotations.NullMarked;
