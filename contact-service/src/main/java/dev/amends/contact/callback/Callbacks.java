package dev.amends.contact.callback;

import static java.util.Comparator.comparing;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.CallGates;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.DuePosition;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent;
import dev.amends.events.ServiceEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads callbacks, for commands and for lists. */
@ApplicationScoped
public class Callbacks implements PanacheRepositoryBase<Callback, UUID> {
  private static final Set<CallbackStatus> OPEN =
      EnumSet.of(CallbackStatus.SCHEDULED, CallbackStatus.DUE, CallbackStatus.IN_PROGRESS);

  private final PersonFiles persons;
  private final CallGates gates;
  private final CaseFiles files;

  Callbacks(PersonFiles persons, CallGates gates, CaseFiles files) {
    this.persons = persons;
    this.gates = gates;
    this.files = files;
  }

  /**
   * Locks the account of a callback, then loads it.
   *
   * @throws dev.amends.conventions.Problem 404 if there is none
   */
  public Callback lock(UUID id) {
    files.lock(findCaseId(id));
    return get(id);
  }

  /**
   * Loads a callback.
   *
   * @throws dev.amends.conventions.Problem 404 if there is none
   */
  public Callback get(UUID id) {
    Callback callback = findById(id);
    if (callback == null) {
      throw Problems.notFound("callback", id);
    }
    return callback;
  }

  /** The case of a callback; the callback itself is loaded only once the account is locked. */
  private UUID findCaseId(UUID id) {
    return getEntityManager()
        .createQuery("select caseId from Callback where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("callback", id));
  }

  /**
   * Loads the files of the events' borrowers and the outstanding callbacks of all their open cases,
   * with one query per table.
   */
  public CallbackBatch load(List<? extends ServiceEvent> events) {
    Set<AccountKey> accounts = new HashSet<>();
    Map<AccountKey, String> borrowerIds = new HashMap<>();
    Set<UUID> cases = new HashSet<>();
    for (ServiceEvent event : events) {
      accounts.add(event.account());
      cases.add(event.caseId());
      if (event instanceof CaseEvent.CaseOpened opened) {
        borrowerIds.put(event.account(), opened.facts().borrowerId());
      }
    }
    Map<AccountKey, PersonFile> loaded = persons.of(accounts, borrowerIds);
    loaded.values().forEach(person -> person.openCases().forEach(file -> cases.add(file.caseId())));
    CallbackBatch batch = loadOpen(cases);
    batch.addPersons(loaded);
    batch.addAccounts(accounts);
    return batch;
  }

  /** Adds the borrowers of accounts to a batch, with one query per table. */
  void addBorrowers(CallbackBatch batch, Set<AccountKey> accounts) {
    batch.addPersons(persons.of(accounts, Map.of()));
    batch.addAccounts(accounts);
  }

  /** Loads the outstanding callbacks of cases, with one query. */
  public CallbackBatch loadOpen(Collection<UUID> caseIds) {
    CallbackBatch batch = new CallbackBatch(persons::of, gates);
    if (!caseIds.isEmpty()) {
      list("caseId in ?1 and status in ?2 order by dueAt, id", caseIds, OPEN).forEach(batch::add);
    }
    return batch;
  }

  /** Loads the callbacks of a case that were cancelled only because contact stopped. */
  List<Callback> stopped(UUID caseId) {
    return list("caseId = ?1 and stopped = true order by dueAt, id", caseId);
  }

  /** The filter of a list; an absent value matches every callback. */
  record Filter(
      Set<CallbackStatus> states,
      @Nullable String assignee,
      @Nullable UUID caseId,
      @Nullable Instant dueBefore) {}

  /**
   * Loads a page, the longest due first. Each status is queried by its own index, so that a query
   * for ten waiting callbacks does not read a million completed ones.
   */
  List<Callback> page(Filter filter, PageRequest page) {
    List<Callback> rows = new ArrayList<>();
    for (CallbackStatus status : filter.states()) {
      rows.addAll(page(status, filter, page));
    }
    // A callback whose status changes between two queries is found twice.
    return rows.stream()
        .distinct()
        .sorted(comparing((Callback row) -> row.dueAt).thenComparing(row -> row.id.toString()))
        .limit(page.rowsToRead())
        .toList();
  }

  private List<Callback> page(CallbackStatus status, Filter filter, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("status = :status", status);
    conditions.add("assignee = :assignee", filter.assignee());
    conditions.add("caseId = :caseId", filter.caseId());
    conditions.add("dueAt < :dueBefore", filter.dueBefore());
    DuePosition.addTo(conditions, page);
    return find(conditions.where() + " order by dueAt, id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
