package dev.amends.messaging.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.InvalidJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data of an AccountOverdue from which invalid optional facts are removed. They must not stop a
 * payment or the report of a death behind them.
 *
 * <p>Only facts are dropped whose absence does no harm: without a time zone, a contact must be
 * lawful in every zone of the region. Amounts stay, and so does the representative: without it, the
 * borrower would be contacted instead.
 */
final class OptionalFields {
  /** More than this many errors are a fault of the feed, and each costs another reading. */
  static final int DROPPED_MAX = 20;

  private static final String POINTS = "contactPoints";
  private static final Pattern DROPPABLE =
      Pattern.compile(
          """
          (productType\
          |borrower\\.(?:name|language|timezone|region|identityNumber)\
          |borrower\\.contactPoints\\.\\d+\\.preferred\
          |borrower\\.contactPoints\\.\\d+\
          |borrower\\.contactPoints)(?:\\..*)?\
          """);
  private static final Pattern VALUE = Pattern.compile("\\s*\\(was .*\\)$", Pattern.DOTALL);

  private final JsonNode data;
  private final List<DroppedField> dropped = new ArrayList<>();
  private int removedPoints;

  OptionalFields(JsonNode data) {
    this.data = data;
  }

  JsonNode data() {
    return data;
  }

  List<DroppedField> dropped() {
    return List.copyOf(dropped);
  }

  /** Removes the optional fact to which an error belongs; returns false if there is none. */
  boolean drop(InvalidJson error) {
    Matcher droppable = DROPPABLE.matcher(error.field());
    if (dropped.size() == DROPPED_MAX || !droppable.matches()) {
      return false;
    }
    String path = nullPoint(droppable.group(1)).orElse(droppable.group(1));
    int end = path.lastIndexOf('.');
    JsonNode parent = data.at(end < 0 ? "" : "/" + path.substring(0, end).replace('.', '/'));
    String rule = withoutValue(error.rule());
    return switch (parent) {
      case ArrayNode points -> dropPoint(points, Integer.parseInt(path.substring(end + 1)), rule);
      case ObjectNode fields -> {
        dropped.add(new DroppedField(original(path), rule));
        yield fields.remove(path.substring(end + 1)) != null;
      }
      default -> false;
    };
  }

  /** Returns a rule without the value that breaks it. */
  static String withoutValue(String rule) {
    return VALUE.matcher(rule).replaceFirst("");
  }

  private boolean dropPoint(ArrayNode points, int index, String rule) {
    dropped.add(new DroppedField("borrower." + POINTS + "." + (index + removedPoints), rule));
    removedPoints++;
    return points.remove(index) != null;
  }

  /** An error about an empty element names the list alone. */
  private Optional<String> nullPoint(String path) {
    JsonNode points = data.at("/borrower/" + POINTS);
    for (int index = 0; path.endsWith(POINTS) && index < points.size(); index++) {
      if (points.get(index).isNull()) {
        return Optional.of(path + "." + index);
      }
    }
    return Optional.empty();
  }

  /** The path in the message as it was received: errors are found from the first point on. */
  private String original(String path) {
    Matcher point = Pattern.compile("(.*\\.)(\\d+)(\\.preferred)").matcher(path);
    return point.matches()
        ? point.group(1) + (Integer.parseInt(point.group(2)) + removedPoints) + point.group(3)
        : path;
  }
}
