/**
 * Everything that happened in a case: what, when, why and by whom.
 *
 * <p>Append only. Each entry carries a hash over itself and the entry before, so that a file given
 * to a court shows whether anything was changed or left out afterwards.
 */
@NullMarked
package dev.amends.cases.timeline;

import org.jspecify.annotations.NullMarked;
