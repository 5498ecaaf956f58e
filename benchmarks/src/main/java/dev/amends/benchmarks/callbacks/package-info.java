/**
 * How soon and how fast callbacks whose time has come are due, among however many that wait.
 *
 * <p>contact-service's timer stands beside its own claim as bare SQL and beside db-scheduler.
 */
@NullMarked
package dev.amends.benchmarks.callbacks;

import org.jspecify.annotations.NullMarked;
