/**
 * Promises to pay, made in a contact: one amount by one date. Kept where enough came in from then
 * to the due date and its grace, broken where a day closed without.
 */
@NullMarked
package dev.amends.plan.promise;

import org.jspecify.annotations.NullMarked;
