/**
 * Why a person ends a callback, a restriction, a consent or a mandate: a code, which may leave the
 * service, and words, which never do.
 *
 * <p>Words are accepted in bodies only. A URL, which ends up in access logs, carries only the code.
 */
@NullMarked
package dev.amends.contact.ending;

import org.jspecify.annotations.NullMarked;
