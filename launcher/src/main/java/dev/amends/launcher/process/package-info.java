/**
 * Starts and stops the processes of the platform.
 *
 * <p>Every part is a separate process, so that it can fail and be restarted alone.
 */
@NullMarked
package dev.amends.launcher.process;

import org.jspecify.annotations.NullMarked;
