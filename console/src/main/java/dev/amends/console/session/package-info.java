/**
 * Who is signed in.
 *
 * <p>Any OpenID provider signs users in. Their tokens stay in an encrypted cookie that no script
 * can read, and the console passes the access token to the services.
 */
@NullMarked
package dev.amends.console.session;

import org.jspecify.annotations.NullMarked;
