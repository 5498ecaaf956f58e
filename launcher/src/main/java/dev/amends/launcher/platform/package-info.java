/**
 * The whole platform on one machine: broker, database and services.
 *
 * <p>Tests start it on free ports and kill single parts; {@code ./amends up} starts it on the
 * default ports and keeps it running.
 */
@NullMarked
package dev.amends.launcher.platform;

import org.jspecify.annotations.NullMarked;
