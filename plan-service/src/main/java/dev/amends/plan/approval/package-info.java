/**
 * Decisions about proposed terms: which terms need a second person, and what that person decides.
 * Approved terms come into force at once.
 */
@NullMarked
package dev.amends.plan.approval;

import org.jspecify.annotations.NullMarked;
