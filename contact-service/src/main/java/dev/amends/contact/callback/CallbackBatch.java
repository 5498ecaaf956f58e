package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.CallGates;
import dev.amends.contact.permission.CallHistory;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.CallbackReason;
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

/** The calls still owed in the cases of one transaction, kept true while it goes on. */
public final class CallbackBatch {
  private final Map<UUID, List<Callback>> byCase = new HashMap<>();
  private final Map<UUID, Wishes> wishes = new HashMap<>();
  private final Set<AccountKey> accounts = new HashSet<>();
  private final Function<CaseFile, Wishes> reader;
  private final CallGates gates;
  private @Nullable CallHistory history;

  /** Reads what a borrower said about when, and what is on record of him, as it is needed. */
  CallbackBatch(Function<CaseFile, Wishes> reader, CallGates gates) {
    this.gates = gates;
    this.reader = reader;
  }

  /** The call history of the account of a case, loaded with those of the batch when needed. */
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

  /** These accounts are worked together: what is on record of them is read at once. */
  void together(Collection<AccountKey> others) {
    accounts.addAll(others);
  }

  /** What borrowers said about when, read at once. */
  void expect(Map<UUID, Wishes> read) {
    wishes.putAll(read);
  }

  /** What the borrower of a case said about when. */
  Wishes wishes(CaseFile file) {
    return wishes.computeIfAbsent(file.caseId(), ignored -> reader.apply(file));
  }

  void add(Callback callback) {
    byCase.computeIfAbsent(callback.caseId, ignored -> new ArrayList<>()).add(callback);
  }

  /** Those of a case, the longest due first. */
  public List<Callback> of(UUID caseId) {
    return byCase.getOrDefault(caseId, List.of()).stream().filter(Callback::isOpen).toList();
  }

  /** Whether a case has any. */
  public boolean has(UUID caseId) {
    return !of(caseId).isEmpty();
  }

  Optional<Callback> scheduled(UUID caseId, CallbackReason reason) {
    return of(caseId).stream()
        .filter(callback -> callback.reason == reason)
        .filter(callback -> callback.status == CallbackStatus.SCHEDULED)
        .findFirst();
  }

  boolean waits(UUID caseId, CallbackReason reason) {
    return of(caseId).stream()
        .anyMatch(callback -> callback.reason == reason && callback.isWaiting());
  }
}
