/**
 * Sends a service requests and events that are generated at random, with a fixed seed: valid ones
 * and ones with changed fields.
 *
 * <p>Whatever a client or another service sends, the service rejects it with a reason or applies
 * it.
 */
@NullMarked
package dev.amends.testsupport.fuzz;

import org.jspecify.annotations.NullMarked;
