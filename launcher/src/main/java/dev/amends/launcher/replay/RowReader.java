package dev.amends.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.AccountKey;
import dev.amends.events.InvalidEvent;
import dev.amends.events.LenderEvent;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts the cells of a row into the JSON data of an event. */
final class RowReader {

  private static final String EVENT = "event";
  private static final String CURRENCY = "currency";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, Class<? extends LenderEvent>> EVENTS =
      events(LenderEvent.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final Map<Class<?>, Map<String, FieldKind>> kinds = new HashMap<>();

  /**
   * Reads a row.
   *
   * @param line the line number, for error messages
   * @param cells the cells that are not empty, by column
   * @throws InvalidRow if the row is not a valid event
   */
  LenderRow read(long line, Map<String, String> cells) {
    Class<? extends LenderEvent> event = event(line, cells);
    ObjectNode data = JSON.objectNode();
    cells.forEach(
        (column, cell) -> {
          if (!column.equals(EVENT) && !column.equals(CURRENCY)) {
            JsonNode value = value(line, column, cell, kind(event, column), cells);
            put(line, column, data, FieldKind.steps(column), value);
          }
        });
    String lenderId = required(line, cells, "lenderId");
    boolean hasAccount = LenderEvent.AccountEvent.class.isAssignableFrom(event);
    String accountId = hasAccount ? required(line, cells, "accountId") : null;
    if (accountId != null) {
      check(line, "lenderId", () -> new AccountKey(lenderId, accountId));
    }
    return new LenderRow(event, lenderId, accountId, data, new TreeMap<>(cells).toString());
  }

  private static Class<? extends LenderEvent> event(long line, Map<String, String> cells) {
    String name = required(line, cells, EVENT);
    return Optional.<Class<? extends LenderEvent>>ofNullable(EVENTS.get(name))
        .orElseThrow(
            () ->
                new InvalidRow(
                    line,
                    EVENT,
                    "%s is not an event of a lender; use one of %s"
                        .formatted(
                            name, String.join(", ", EVENTS.keySet().stream().sorted().toList()))));
  }

  private static String required(long line, Map<String, String> cells, String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new InvalidRow(line, column, "must not be empty");
    }
    return cell;
  }

  private FieldKind kind(Class<?> event, String column) {
    return kinds
        .computeIfAbsent(event, ignored -> new HashMap<>())
        .computeIfAbsent(column, path -> FieldKind.of(event, path));
  }

  private static JsonNode value(
      long line, String column, String cell, FieldKind kind, Map<String, String> cells) {
    return switch (kind) {
      case MONEY -> moneyNode(line, column, cell, required(line, cells, CURRENCY));
      case NUMBER -> numberNode(line, column, cell);
      case BOOLEAN -> booleanNode(line, column, cell);
      case DATE -> dateNode(line, column, cell);
      case TEXT -> JSON.textNode(cell);
    };
  }

  private static JsonNode moneyNode(long line, String column, String cell, String currency) {
    return check(
        line,
        column,
        () -> {
          Money money = Money.of(cell, currency);
          return JSON.objectNode()
              .put("amount", money.amount().toPlainString())
              .put(CURRENCY, money.currency().getCurrencyCode());
        });
  }

  private static JsonNode numberNode(long line, String column, String cell) {
    try {
      return JSON.numberNode(Long.parseLong(cell));
    } catch (NumberFormatException e) {
      throw new InvalidRow(line, column, "must be a whole number (was " + cell + ")");
    }
  }

  private static JsonNode booleanNode(long line, String column, String cell) {
    return switch (cell) {
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> throw new InvalidRow(line, column, "must be true or false (was " + cell + ")");
    };
  }

  private static JsonNode dateNode(long line, String column, String cell) {
    try {
      return JSON.textNode(LocalDate.parse(cell).toString());
    } catch (DateTimeParseException e) {
      throw new InvalidRow(line, column, "must be a date such as 2026-02-14 (was " + cell + ")");
    }
  }

  private static <T> T check(long line, String column, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidEvent e) {
      throw new InvalidRow(line, e.field().equals(CURRENCY) ? CURRENCY : column, e.rule());
    }
  }

  /** Sets the value at a path, and creates the objects and lists on the way. */
  private static void put(
      long line, String column, ContainerNode<?> parent, List<String> path, JsonNode value) {
    String step = path.getFirst();
    JsonNode present =
        parent instanceof ArrayNode list
            ? list.get(index(line, column, list, step))
            : parent.get(step);
    if (path.size() == 1) {
      set(parent, step, value);
      return;
    }
    if (present == null) {
      present = FieldKind.isIndex(path.get(1)) ? JSON.arrayNode() : JSON.objectNode();
      set(parent, step, present);
    }
    if (!(present instanceof ContainerNode<?> container)) {
      throw new InvalidRow(
          line, column, "must not extend the path of another column that has a value");
    }
    put(line, column, container, path.subList(1, path.size()), value);
  }

  private static int index(long line, String column, ArrayNode list, String step) {
    if (!FieldKind.isIndex(step) || Integer.parseInt(step) > list.size()) {
      throw new InvalidRow(line, column, "must use the next index of its list, " + list.size());
    }
    return Integer.parseInt(step);
  }

  private static void set(ContainerNode<?> parent, String step, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(step, value);
    } else if (parent instanceof ArrayNode list) {
      if (Integer.parseInt(step) == list.size()) {
        list.add(value);
      } else {
        list.set(Integer.parseInt(step), value);
      }
    }
  }

  @SuppressWarnings("unchecked") // The permitted subclasses of a sealed interface implement it.
  private static Stream<Class<? extends LenderEvent>> events(Class<? extends LenderEvent> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(permitted -> events((Class<? extends LenderEvent>) permitted))
        : Stream.of(type);
  }
}
