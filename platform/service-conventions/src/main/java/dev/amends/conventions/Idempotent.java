package dev.amends.conventions;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that a caller may repeat with the same {@code Idempotency-Key}: it takes effect
 * once, and a repeat returns the first answer. Needs {@code @Transactional} beside it, so that the
 * answer is stored in the command's transaction. The method returns a {@code Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
