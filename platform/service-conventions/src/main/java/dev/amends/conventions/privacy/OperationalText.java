package dev.amends.conventions.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text in an answer that never contains personal data, so that operators may read it. Every
 * other text is hidden from them, unless its name is that of an id or a code; {@link PersonalText}
 * hides even those.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationalText {}
