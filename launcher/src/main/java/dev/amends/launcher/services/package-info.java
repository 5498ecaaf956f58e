/**
 * The four services as processes of this machine.
 *
 * <p>Each is the program that Quarkus built, configured through its environment only, as it is in
 * any other place.
 */
@NullMarked
package dev.amends.launcher.services;

import org.jspecify.annotations.NullMarked;
