/**
 * Bearer tokens, sign-in to the console and secret keys of services, without an identity provider.
 *
 * <p>A local key pair signs tokens as Keycloak would; the services verify them with the public key.
 */
@NullMarked
package dev.amends.launcher.identity;

import org.jspecify.annotations.NullMarked;
