/**
 * This service's own copy of the facts of a case. The first event of the case on any topic creates
 * the file; later events complete it.
 */
@NullMarked
package dev.amends.assessment.casefile;

import org.jspecify.annotations.NullMarked;
