package dev.amends.events;

/** Reports an event that breaks the contract: a field and the rule that it breaks. */
public final class InvalidEvent extends IllegalArgumentException {
  private final String field;
  private final String rule;

  /**
   * @param field the path of the field in the event's data, such as {@code overdue.total}
   * @param rule what the field must be, as the end of a sentence that starts with the field
   */
  public InvalidEvent(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  /** Returns the path of the field in the event's data. */
  public String field() {
    return field;
  }

  /** Returns what the field must be. */
  public String rule() {
    return rule;
  }
}
