/**
 * What this service must know of a case, as its own copy: who owes what, since when, on which days
 * everything is held, and what the newest assessment says can be paid. Fed by events only.
 */
@NullMarked
package dev.amends.plan.casefile;

import org.jspecify.annotations.NullMarked;
