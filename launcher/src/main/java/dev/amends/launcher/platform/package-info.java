/**
 * The whole platform on one machine: broker, database and services, started together.
 *
 * <p>Tests start it on free ports and end single parts of it; {@code ./amends up} starts it on the
 * public ports and keeps it running.
 */
@NullMarked
package dev.amends.launcher.platform;

import org.jspecify.annotations.NullMarked;
