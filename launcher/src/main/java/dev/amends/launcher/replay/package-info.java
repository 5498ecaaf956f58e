/**
 * Publishes lender events from a CSV file to {@code lender.accounts}.
 *
 * <p>Each row is one event, and each column name is the path of a data field. The same row always
 * has the same event id, so that replaying a file again changes nothing.
 */
@NullMarked
package dev.amends.launcher.replay;

import org.jspecify.annotations.NullMarked;
