package dev.amends.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Builds records from JSON by the rules of the contract, field by field. */
final class Samples {
  private Samples() {}

  /** The record of a piece of JSON; a broken rule is reported as the record reports it. */
  static Object read(Class<?> type, JsonNode json) {
    return build(type, arguments(type, json));
  }

  /** The values of the record's components, in their order. */
  static @Nullable Object[] arguments(Class<?> type, JsonNode json) {
    return Stream.of(type.getRecordComponents())
        .map(component -> value(component.getGenericType(), json.get(component.getName())))
        .toArray();
  }

  /** Calls the canonical constructor. */
  static Object build(Class<?> type, @Nullable Object... arguments) {
    Class<?>[] parameters =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(parameters).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidEvent broken) {
        throw broken;
      }
      throw new AssertionError(type + " failed other than by its contract", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no canonical constructor", e);
    }
  }

  private static @Nullable Object value(Type type, @Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      return elements(list.getActualTypeArguments()[0], json);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return constant(plain, json.asText());
    }
    return switch (plain.getSimpleName()) {
      case "Money" -> Money.of(json.get("amount").asText(), json.get("currency").asText());
      case "String" -> json.asText();
      case "UUID" -> UUID.fromString(json.asText());
      case "LocalDate" -> LocalDate.parse(json.asText());
      case "LocalDateTime" -> LocalDateTime.parse(json.asText());
      case "LocalTime" -> LocalTime.parse(json.asText());
      case "Instant" -> Instant.parse(json.asText());
      case "boolean", "Boolean" -> json.asBoolean();
      case "int", "Integer" -> json.asInt();
      case "BigDecimal" -> json.decimalValue();
      case "long" -> json.asLong();
      default -> read(plain, json);
    };
  }

  private static List<?> elements(Type type, JsonNode json) {
    return StreamSupport.stream(json.spliterator(), false)
        .map(element -> value(type, element))
        .toList();
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
