/**
 * A real Kafka broker of one node on this machine, with no Docker.
 *
 * <p>It runs as a process of its own, keeps its data in a directory, and creates the platform's
 * topics.
 */
@NullMarked
package dev.amends.launcher.broker;

import org.jspecify.annotations.NullMarked;
