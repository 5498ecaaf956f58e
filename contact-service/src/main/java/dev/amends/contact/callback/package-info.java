/**
 * Callbacks: scheduled on the borrower's wall clock, due exactly once, claimed by one agent, missed
 * after their SLA. The timer claims due rows in the database, so any number of instances may run.
 */
@NullMarked
package dev.amends.contact.callback;

import org.jspecify.annotations.NullMarked;
