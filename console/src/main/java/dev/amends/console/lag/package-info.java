/** How far the services are behind their topics, and whether they are ready. */
@NullMarked
package dev.amends.console.lag;

import org.jspecify.annotations.NullMarked;
