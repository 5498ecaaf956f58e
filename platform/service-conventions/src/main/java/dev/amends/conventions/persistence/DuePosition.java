package dev.amends.conventions.persistence;

import dev.amends.conventions.PageRequest;
import java.time.Instant;
import java.util.UUID;

/** The position of a row in the order of due times, from which the next page continues. */
public record DuePosition(Instant dueAt, UUID id) {

  /** Restricts a query ordered by {@code dueAt, id} to the rows after the previous page. */
  public static void addTo(QueryConditions conditions, PageRequest page) {
    page.after(DuePosition::parse)
        .ifPresent(
            last -> {
              conditions.add("dueAt >= :dueAt", last.dueAt());
              conditions.add("dueAt > :dueAt or id > :id", last.id());
            });
  }

  private static DuePosition parse(String text) {
    String[] parts = text.split("\\|", 2);
    return new DuePosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
  }

  /** The text of the cursor. */
  @Override
  public String toString() {
    return dueAt + "|" + id;
  }
}
