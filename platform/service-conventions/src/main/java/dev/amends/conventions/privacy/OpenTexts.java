package dev.amends.conventions.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that operators may read: ids, codes, times, and the names of staff. */
final class OpenTexts {
  private static final String HIDDEN = "•••";

  /** A larger whole number may be a phone or identity number. */
  private static final double NUMBER_MAX = 1_000_000;

  private static final Set<String> NAMES =
      Set.of(
          // Ids
          "lenderId",
          "accountId",
          "borrowerId",
          "paymentId",
          "eventId",
          "causedBy",
          "sequence",
          "hash",
          "previousHash",
          "nextCursor",
          // Codes
          "productType",
          "bucket",
          "step",
          "kind",
          "type",
          "status",
          "stage",
          "class",
          "service",
          "source",
          "topic",
          "key",
          "field",
          "what",
          "amount",
          "currency",
          "disposition",
          "reasonCode",
          "changeCode",
          "incomeSource",
          "slotRule",
          "zone",
          "timezone",
          "region",
          "language",
          "lang",
          // Staff
          "by",
          "role",
          "agent",
          "assignee",
          "requestedBy",
          "placedBy",
          "openedBy",
          "decidedBy",
          "disclosedBy",
          "filedBy",
          "filedRole",
          "issuedTo");

  private static final Pattern ID_OR_TIME =
      Pattern.compile(
          "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
              + "|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?");

  private OpenTexts() {}

  /** Returns whether texts of a property are open to operators. */
  static boolean isOpen(String name) {
    return NAMES.contains(name);
  }

  static TextNode hidden() {
    return TextNode.valueOf(HIDDEN);
  }

  /**
   * Hides the texts of a JSON value.
   *
   * @param name the name of the property that holds it; the elements of a list share it
   */
  static JsonNode mask(String name, JsonNode value) {
    return switch (value) {
      case ObjectNode fields -> {
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(f -> masked.set(f.getKey(), mask(f.getKey(), f.getValue())));
        yield masked;
      }
      case ArrayNode elements -> {
        ArrayNode masked = JsonNodeFactory.instance.arrayNode(elements.size());
        elements.forEach(element -> masked.add(mask(name, element)));
        yield masked;
      }
      default -> isOpen(name) || isHarmless(value) ? value : hidden();
    };
  }

  private static boolean isHarmless(JsonNode value) {
    return value.isTextual()
        ? ID_OR_TIME.matcher(value.textValue()).matches()
        : !value.isIntegralNumber() || Math.abs(value.doubleValue()) < NUMBER_MAX;
  }
}
