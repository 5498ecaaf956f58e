package dev.amends.conventions.work;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.conventions.work.WorkAssignmentResult.SkippedWork;
import dev.amends.events.AccountKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assigns many items of work in one transaction, each by the rules of its own operation. */
@ApplicationScoped
class WorkAssignments {
  /** The largest number of items that one request assigns; each locks an account. */
  static final int ITEMS_MAX = 1_000;

  private static final int ITEMS_PER_PAGE = 500;

  private final Instance<WorkSource> sources;
  private final AssignmentRecords records;
  private final Caller caller;

  WorkAssignments(@Any Instance<WorkSource> sources, AssignmentRecords records, Caller caller) {
    this.sources = sources;
    this.records = records;
    this.caller = caller;
  }

  /** Assigns what matches, earliest due first; runs in the caller's transaction. */
  WorkAssignmentResult assign(WorkAssignmentRequest request, Instant now) {
    List<WorkItem> found = new ArrayList<>(find(request, now));
    boolean more = found.size() > ITEMS_MAX;
    List<WorkItem> items = found.subList(0, Math.min(found.size(), ITEMS_MAX));
    // Several accounts are always locked in the order of their keys.
    items.sort(Comparator.comparing(WorkAssignments::accountKey));
    Map<WorkKind, WorkAssigner> byKind = new EnumMap<>(WorkKind.class);
    sources.forEach(
        source -> source.assigner().ifPresent(assigner -> byKind.put(source.kind(), assigner)));
    List<WorkItem> assigned = new ArrayList<>();
    List<SkippedWork> skipped = new ArrayList<>();
    for (WorkItem item : items) {
      try {
        assign(item, request, byKind.get(item.kind()), now);
        assigned.add(item);
      } catch (Problem problem) {
        skipped.add(
            new SkippedWork(
                item.id(), item.kind(), problem.type(), String.valueOf(problem.getMessage())));
      }
    }
    Map<WorkKind, Long> counts =
        assigned.stream()
            .collect(groupingBy(WorkItem::kind, () -> new EnumMap<>(WorkKind.class), counting()));
    return new WorkAssignmentResult(request.preview(), assigned.size(), counts, skipped, more);
  }

  /** Makes the same assignments in a transaction of its own, which is rolled back. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  WorkAssignmentResult preview(WorkAssignmentRequest request, Instant now) {
    QuarkusTransaction.begin();
    try {
      return assign(request, now);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private static String accountKey(WorkItem item) {
    return new AccountKey(item.lenderId(), item.accountId()).recordKey();
  }

  private void assign(
      WorkItem item, WorkAssignmentRequest request, @Nullable WorkAssigner assigner, Instant now) {
    if (assigner == null) {
      throw Problems.conflict(
          "work-not-assignable", "Work of the kind " + item.kind() + " cannot be assigned.");
    }
    if (Collections.disjoint(assigner.roles(), caller.roles())) {
      throw Problems.forbidden(
          "work-of-another-role",
          "Only these roles can assign work of the kind "
              + item.kind()
              + ": "
              + String.join(", ", assigner.roles())
              + ".");
    }
    if (request.from() != null && !request.from().equals(item.assignee())) {
      throw Problems.conflict("work-reassigned", "It is not assigned to " + request.from() + ".");
    }
    assigner
        .assignment()
        .assign(item.id(), version -> requireUnchanged(item, version), request.to());
    records.append(item, request.to(), request.reason(), now);
  }

  private static void requireUnchanged(WorkItem item, long version) {
    if (version != item.version()) {
      throw Problems.conflict("work-changed", "It has changed since it was found.");
    }
  }

  /** Finds up to one item more than a request can assign, earliest due first. */
  private List<WorkItem> find(WorkAssignmentRequest request, Instant now) {
    WorkSearch search = WorkSearch.of(request);
    List<WorkSource> included =
        sources.stream().filter(source -> request.includes(source.kind())).toList();
    List<WorkItem> found = new ArrayList<>();
    PageRequest page = new PageRequest();
    page.limit = ITEMS_PER_PAGE;
    do {
      List<WorkItem> read =
          included.stream().flatMap(source -> source.find(search, page, now).stream()).toList();
      Page<WorkItem> next = WorkPage.of(read, page);
      next.items().stream()
          .filter(item -> !Objects.equals(item.assignee(), request.to()))
          .forEach(found::add);
      page.cursor = next.nextCursor();
    } while (page.cursor != null && found.size() <= ITEMS_MAX);
    return found;
  }
}
