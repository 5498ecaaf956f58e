/**
 * Bearer tokens without an identity provider, and secret keys of services.
 *
 * <p>A local key pair signs tokens as Keycloak would; the services verify them with the public key.
 */
@NullMarked
package dev.amends.launcher.identity;

import org.jspecify.annotations.NullMarked;
