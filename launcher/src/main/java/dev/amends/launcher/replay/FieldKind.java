package dev.amends.launcher.replay;

import dev.amends.events.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON form of a field, derived from the event records. */
enum FieldKind {
  /** An object of amount and currency. */
  MONEY,
  /** A JSON number without decimals. */
  NUMBER,
  /** A JSON boolean. */
  BOOLEAN,
  /** An ISO 8601 date as text. */
  DATE,
  /** Any other text, also for fields that the contract does not define; consumers ignore them. */
  TEXT;

  /**
   * The kind of a field of an event.
   *
   * @param path such as {@code overdue.total} or {@code borrower.contactPoints.0.kind}
   */
  static FieldKind of(Class<?> event, String path) {
    Optional<Type> type = Optional.of(event);
    for (String step : steps(path)) {
      type = type.flatMap(parent -> step(parent, step));
    }
    return type.map(FieldKind::of).orElse(TEXT);
  }

  /** The steps of a path, such as overdue and total. */
  static List<String> steps(String path) {
    return List.of(path.split("\\.", -1));
  }

  private static Optional<Type> step(Type parent, String step) {
    if (parent instanceof ParameterizedType list && list.getRawType() == List.class) {
      return isIndex(step) ? Optional.of(list.getActualTypeArguments()[0]) : Optional.empty();
    }
    return parent instanceof Class<?> record && record.isRecord()
        ? Arrays.stream(record.getRecordComponents())
            .filter(component -> component.getName().equals(step))
            .map(RecordComponent::getGenericType)
            .findFirst()
        : Optional.empty();
  }

  private static FieldKind of(Type type) {
    if (type == Money.class) {
      return MONEY;
    }
    if (type == int.class || type == long.class) {
      return NUMBER;
    }
    if (type == Boolean.class || type == boolean.class) {
      return BOOLEAN;
    }
    return type == LocalDate.class ? DATE : TEXT;
  }

  /** Whether a step of a path is an index of a list. */
  static boolean isIndex(String step) {
    return step.matches("\\d{1,3}");
  }
}
