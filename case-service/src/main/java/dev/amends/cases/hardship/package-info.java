/**
 * Borrowers in difficulty: how long the ladder waits for an assessment of their finances, what a
 * supervisor decides when it is not recorded in time, and the rest in which a plan is offered.
 */
@NullMarked
package dev.amends.cases.hardship;

import org.jspecify.annotations.NullMarked;
