/**
 * Calls that are owed: scheduled on the borrower's wall clock, due exactly once, worked by one
 * agent, missed after their SLA.
 *
 * <p>A callback is a row; its timer is a claim in the database.
 */
@NullMarked
package dev.amends.contact.callback;

import org.jspecify.annotations.NullMarked;
