package dev.amends.testsupport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes JSON at random places: missing, null, of another type, huge, negative or odd. */
final class JsonChanges {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Texts that break naive code. */
  static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "\u202e\u0301💣",
          "' or 1=1 --",
          "${jndi:ldap://localhost/a}",
          "../../etc/passwd",
          "null",
          "NaN",
          "-1",
          "1e400",
          "0x10",
          "99999999999999999999",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "+1000000000-01-01T00:00:00Z",
          "2026-02-30",
          "2026-01-31T25:00:00Z",
          "Europe/Atlantis",
          "xx-YY-zz",
          "00000000-0000-0000-0000-000000000000",
          "x".repeat(300),
          "长".repeat(10_000));

  /** A place in a document: the value of a field or an element of an array. */
  private record Place(String path, JsonNode value, Consumer<@Nullable JsonNode> set) {}

  private final Random random;

  JsonChanges(Random random) {
    this.random = random;
  }

  /** Changes one place in the document and returns what was changed. */
  String change(JsonNode document) {
    List<Place> places = new ArrayList<>();
    collect("", document, places);
    if (places.isEmpty()) {
      return "nothing";
    }
    Place place = places.get(random.nextInt(places.size()));
    JsonNode changed = random.nextInt(6) == 0 ? null : replacement(place.value());
    place.set().accept(changed);
    String shown = String.valueOf(changed);
    return place.path() + " = " + shown.substring(0, Math.min(shown.length(), 60));
  }

  private static void collect(String path, JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      collectFields(path, object, places);
    } else if (node instanceof ArrayNode array) {
      collectElements(path, array, places);
    }
  }

  private static void collectFields(String path, ObjectNode object, List<Place> places) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      places.add(
          new Place(
              path + "/" + name,
              object.get(name),
              value -> {
                if (value == null) {
                  object.remove(name);
                } else {
                  object.set(name, value);
                }
              }));
      collect(path + "/" + name, object.get(name), places);
    }
  }

  private static void collectElements(String path, ArrayNode array, List<Place> places) {
    for (int i = 0; i < array.size(); i++) {
      int index = i;
      places.add(
          new Place(
              path + "/" + index,
              array.get(index),
              value -> {
                if (value == null) {
                  array.remove(index);
                } else {
                  array.set(index, value);
                }
              }));
      collect(path + "/" + index, array.get(index), places);
    }
  }

  private JsonNode replacement(JsonNode value) {
    return switch (random.nextInt(10)) {
      case 0 -> NullNode.getInstance();
      case 1 -> NODES.numberNode(random.nextInt(3) - 1);
      case 2 -> NODES.numberNode(Long.MAX_VALUE);
      case 3 -> NODES.numberNode(new BigInteger("9".repeat(60)));
      case 4 -> NODES.numberNode(new BigDecimal("-0.00000000000000000001"));
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> NODES.arrayNode().add(NullNode.getInstance()).add(value.deepCopy());
      case 7 -> NODES.objectNode().set("amount", value.deepCopy());
      default -> NODES.textNode(oddText());
    };
  }

  String oddText() {
    return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
  }
}
