/**
 * Who calls, on a machine without an identity provider.
 *
 * <p>A key pair of this machine signs tokens as Keycloak would; the services verify them by the
 * public key.
 */
@NullMarked
package dev.amends.launcher.identity;

import org.jspecify.annotations.NullMarked;
