/**
 * Starting, watching and ending the processes of which the platform consists.
 *
 * <p>Every part is a process of its own, so that it can fail, be killed and come back alone.
 */
@NullMarked
package dev.amends.launcher.process;

import org.jspecify.annotations.NullMarked;
