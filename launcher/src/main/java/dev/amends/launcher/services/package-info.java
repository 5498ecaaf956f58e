/**
 * The four services and the console as processes on this machine.
 *
 * <p>Each runs the program that Quarkus built and is configured only through its environment, as in
 * any other deployment.
 */
@NullMarked
package dev.amends.launcher.services;

import org.jspecify.annotations.NullMarked;
