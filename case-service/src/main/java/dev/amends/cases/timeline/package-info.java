/**
 * The timeline of a case: what happened, when, why and who did it.
 *
 * <p>Append only. Each entry carries a hash over itself and the entry before, so that a file given
 * to a court shows whether anything was changed or removed afterwards.
 */
@NullMarked
package dev.amends.cases.timeline;

import org.jspecify.annotations.NullMarked;
