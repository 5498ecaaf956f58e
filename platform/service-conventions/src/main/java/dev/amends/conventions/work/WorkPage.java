package dev.amends.conventions.work;

import static java.util.Comparator.comparing;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.DuePosition;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/** A page of work of several kinds. */
final class WorkPage {
  /** Ids are compared as texts, because that is the order of the database. */
  private static final Comparator<WorkItem> ORDER =
      comparing(WorkItem::dueAt).thenComparing(item -> item.id().toString());

  private WorkPage() {}

  /**
   * Merges the first items of every kind.
   *
   * @param items of each kind at most {@link PageRequest#rowsToRead()}, so that the page lacks none
   */
  static Page<WorkItem> of(Collection<WorkItem> items, PageRequest page) {
    return Page.of(
        items.stream().sorted(ORDER).limit(page.rowsToRead()).toList(),
        page,
        item -> new DuePosition(item.dueAt(), item.id()).toString(),
        Function.identity());
  }
}
