/**
 * A single-node Kafka broker without Docker.
 *
 * <p>It runs as a separate process, keeps its data in a directory and creates the platform's
 * topics.
 */
@NullMarked
package dev.amends.launcher.broker;

import org.jspecify.annotations.NullMarked;
