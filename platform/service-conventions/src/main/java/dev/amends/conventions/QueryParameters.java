package dev.amends.conventions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declared types of the query parameters of a resource method. */
final class QueryParameters {
  private QueryParameters() {}

  /** The type of a query parameter, declared by the method or by one of its bean parameters. */
  static Optional<Class<?>> typeOf(@Nullable Method method, String name) {
    if (method == null) {
      return Optional.empty();
    }
    for (Parameter parameter : method.getParameters()) {
      if (isNamed(parameter, name)) {
        return Optional.of(parameter.getType());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          if (isNamed(field, name)) {
            return Optional.of(field.getType());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(AnnotatedElement element, String name) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    return query != null && query.value().equals(name);
  }
}
