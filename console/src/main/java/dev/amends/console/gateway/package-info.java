/**
 * Passes calls of the pages on to the services, with the user's token instead of the session
 * cookie.
 *
 * <p>Bodies are streamed in both directions, so the size of an attachment does not matter.
 */
@NullMarked
package dev.amends.console.gateway;

import org.jspecify.annotations.NullMarked;
