package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.CallGates;
import dev.amends.contact.permission.CallHistory;
import dev.amends.contact.person.PersonFile;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.CallbackReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outstanding callbacks of one transaction's cases, with the facts that time them. */
public final class CallbackBatch {
  private final Map<UUID, List<Callback>> byCase = new HashMap<>();
  private final Map<AccountKey, PersonFile> persons = new HashMap<>();
  private final Set<AccountKey> accounts = new HashSet<>();
  private final Function<AccountKey, PersonFile> loader;
  private final CallGates gates;
  private @Nullable CallHistory history;

  /** Persons and call histories that are not added are loaded when needed. */
  CallbackBatch(Function<AccountKey, PersonFile> loader, CallGates gates) {
    this.gates = gates;
    this.loader = loader;
  }

  /** The call history of a case's account, loaded when needed with those of the whole batch. */
  Supplier<CallHistory> history(CaseFile file) {
    return () -> {
      CallHistory known = history;
      if (known == null || !known.covers(file.account())) {
        accounts.add(file.account());
        known = gates.load(accounts);
        history = known;
      }
      return known;
    };
  }

  /** Adds accounts whose call histories are loaded with one query. */
  void addAccounts(Collection<AccountKey> others) {
    accounts.addAll(others);
  }

  /** Adds the loaded files of the borrowers of accounts. */
  void addPersons(Map<AccountKey, PersonFile> loaded) {
    persons.putAll(loaded);
  }

  /** What is on record about a case's borrower on all their accounts. */
  public PersonFile person(CaseFile file) {
    return persons.computeIfAbsent(file.account(), loader);
  }

  /** The times at which a case's borrower wants to be called, and those at which they do not. */
  CallTimes callTimes(CaseFile file) {
    return CallTimes.of(person(file));
  }

  /** Adds a callback, unless the batch has it already. */
  void add(Callback callback) {
    List<Callback> ofCase = byCase.computeIfAbsent(callback.caseId, ignored -> new ArrayList<>());
    if (!ofCase.contains(callback)) {
      ofCase.add(callback);
    }
  }

  /** The outstanding callbacks of a case, the longest due first. */
  public List<Callback> outstanding(UUID caseId) {
    return byCase.getOrDefault(caseId, List.of()).stream().filter(Callback::isOpen).toList();
  }

  /** Whether a case has an outstanding callback. */
  public boolean hasOutstanding(UUID caseId) {
    return !outstanding(caseId).isEmpty();
  }

  /** The borrower's day of the outstanding follow-up of a case's promises and plans. */
  public Optional<LocalDate> followUpDay(UUID caseId) {
    return outstanding(caseId).stream()
        .filter(callback -> callback.reason == CallbackReason.PLAN_FOLLOW_UP)
        .map(Callback::dueDay)
        .findFirst();
  }

  /**
   * The callback of a case that is scheduled for a reason and not due yet.
   *
   * @param plan the promise or plan that has a call of its own; null if the case has one
   */
  Optional<Callback> scheduled(UUID caseId, CallbackReason reason, @Nullable UUID plan) {
    return outstanding(caseId).stream()
        .filter(callback -> callback.covers(reason, plan))
        .filter(callback -> callback.status == CallbackStatus.SCHEDULED)
        .findFirst();
  }

  /**
   * Finds the callback of a case for a reason that is due or in progress.
   *
   * @param plan the promise or plan that has a call of its own; null if the case has one
   */
  Optional<Callback> waiting(UUID caseId, CallbackReason reason, @Nullable UUID plan) {
    return outstanding(caseId).stream()
        .filter(callback -> callback.covers(reason, plan) && callback.isWaiting())
        .findFirst();
  }
}
