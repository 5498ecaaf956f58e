package dev.amends.messaging.codec;

/**
 * An invalid optional field that was dropped so that the rest of its event could be applied.
 *
 * @param field the path in the event's data, such as {@code borrower.contactPoints.1}
 * @param rule the rule that it breaks, as the end of a sentence that starts with the field; without
 *     the value, which may be personal data
 */
public record DroppedField(String field, String rule) {

  /** Returns the field without the positions in lists, such as {@code borrower.contactPoints}. */
  public String name() {
    return field.replaceAll("\\.\\d+", "");
  }

  @Override
  public String toString() {
    return field + " (" + rule + ")";
  }
}
