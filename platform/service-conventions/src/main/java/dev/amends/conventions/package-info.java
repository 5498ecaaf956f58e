/**
 * The conventions of every REST interface of the platform: problem details that name the field, the
 * caller behind the token, pages with an opaque cursor, versions as entity tags, and commands that
 * take effect once however often they are repeated.
 */
@NullMarked
package dev.amends.conventions;

import org.jspecify.annotations.NullMarked;
