/**
 * Collects the evidence of a case from the services, and keeps the keys that sign it.
 *
 * <p>What a bundle contains and how it is verified is in evidence-bundle, which needs no platform.
 */
@NullMarked
package dev.amends.launcher.evidence;

import org.jspecify.annotations.NullMarked;
