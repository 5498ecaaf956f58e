/**
 * This service's own copy of the facts of other services: the figures of a case, its holds, its
 * newest assessment, and how far a lender's business days are closed. Only events change it.
 */
@NullMarked
package dev.amends.plan.casefile;

import org.jspecify.annotations.NullMarked;
