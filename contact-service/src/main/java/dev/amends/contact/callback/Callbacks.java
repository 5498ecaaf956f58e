package dev.amends.contact.callback;

import static java.util.Comparator.comparing;

import dev.amends.contact.permission.CallGates;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.ServiceEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The callbacks. */
@ApplicationScoped
public class Callbacks implements PanacheRepositoryBase<Callback, UUID> {
  private static final Set<CallbackStatus> OPEN =
      EnumSet.of(CallbackStatus.SCHEDULED, CallbackStatus.DUE, CallbackStatus.IN_PROGRESS);

  private final BorrowerWishes wishes;
  private final CallGates gates;

  Callbacks(BorrowerWishes wishes, CallGates gates) {
    this.wishes = wishes;
    this.gates = gates;
  }

  /**
   * Reads a callback.
   *
   * @throws dev.amends.conventions.Problem 404 where there is none
   */
  public Callback byId(UUID id) {
    Callback callback = findById(id);
    if (callback == null) {
      throw Problems.notFound("callback", id);
    }
    return callback;
  }

  /**
   * The case of a callback, without reading the callback itself: its lock comes first.
   *
   * @throws dev.amends.conventions.Problem 404 where there is no such callback
   */
  public UUID caseOf(UUID id) {
    return getEntityManager()
        .createQuery("select caseId from Callback where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("callback", id));
  }

  /** The calls still owed in cases that events tell of, with few queries however many they are. */
  public CallbackBatch load(List<? extends ServiceEvent> events) {
    Map<UUID, AccountKey> accounts = new HashMap<>();
    events.forEach(event -> accounts.put(event.caseId(), event.account()));
    CallbackBatch open = open(accounts.keySet());
    open.expect(wishes.of(accounts));
    open.together(accounts.values());
    return open;
  }

  /** The calls still owed in cases, with one query. */
  public CallbackBatch open(Collection<UUID> caseIds) {
    CallbackBatch open = new CallbackBatch(wishes::of, gates);
    if (!caseIds.isEmpty()) {
      list("caseId in ?1 and status in ?2 order by dueAt, id", caseIds, OPEN).forEach(open::add);
    }
    return open;
  }

  /** The place of a callback in the order of due times. */
  record Position(Instant dueAt, UUID id) {
    static Position of(Callback callback) {
      return new Position(callback.dueAt, callback.id);
    }

    static Position parse(String text) {
      String[] parts = text.split("\\|", 2);
      return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
      return dueAt + "|" + id;
    }
  }

  /** What a list is narrowed to; what is absent narrows nothing. */
  record Filter(
      Set<CallbackStatus> states,
      @Nullable String assignee,
      @Nullable UUID caseId,
      @Nullable Instant dueBefore) {}

  /**
   * A page in the order of due times; the longest due comes first. Each state is read by itself
   * from its index: a million calls that were made are not read for the ten that wait.
   */
  List<Callback> page(Filter filter, PageRequest page) {
    List<Callback> rows = new ArrayList<>();
    for (CallbackStatus status : filter.states()) {
      rows.addAll(page(status, filter, page));
    }
    // One that changed its state between two reads was read twice.
    return rows.stream()
        .distinct()
        .sorted(comparing((Callback row) -> row.dueAt).thenComparing(row -> row.id.toString()))
        .limit(page.rowsToRead())
        .toList();
  }

  private List<Callback> page(CallbackStatus status, Filter filter, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("status = :status"));
    Map<String, Object> parameters = new HashMap<>(Map.of("status", status));
    if (filter.assignee() != null) {
      conditions.add("assignee = :assignee");
      parameters.put("assignee", filter.assignee());
    }
    if (filter.caseId() != null) {
      conditions.add("caseId = :caseId");
      parameters.put("caseId", filter.caseId());
    }
    if (filter.dueBefore() != null) {
      conditions.add("dueAt < :dueBefore");
      parameters.put("dueBefore", filter.dueBefore());
    }
    page.after(Position::parse)
        .ifPresent(
            after -> {
              conditions.add("dueAt >= :dueAt and (dueAt > :dueAt or id > :id)");
              parameters.put("dueAt", after.dueAt());
              parameters.put("id", after.id());
            });
    return find(String.join(" and ", conditions) + " order by dueAt, id", parameters)
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
