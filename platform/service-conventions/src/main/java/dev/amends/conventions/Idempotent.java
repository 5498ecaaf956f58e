package dev.amends.conventions;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that a caller may repeat with the same {@code Idempotency-Key}: the first answer is
 * given again and nothing is done twice. Stands beside {@code @Transactional}, so that the answer
 * is kept in the transaction that did the thing. The method returns a {@code Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
