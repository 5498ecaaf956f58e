/**
 * What every REST interface of the platform does alike.
 *
 * <p>Problem details that name the field, the caller behind the token, pages with an opaque cursor,
 * versions as entity tags, and commands that may be repeated without doing the thing twice.
 */
@NullMarked
package dev.amends.conventions;

import org.jspecify.annotations.NullMarked;
