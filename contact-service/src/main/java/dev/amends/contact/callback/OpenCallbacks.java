package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.CallbackReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The calls still owed in the cases of one transaction, kept true while it goes on. */
public final class OpenCallbacks {
  private final Map<UUID, List<Callback>> byCase = new HashMap<>();
  private final Map<UUID, Wishes> wishes = new HashMap<>();
  private final Function<CaseFile, Wishes> reader;

  /** Reads what a borrower said about when as it is needed. */
  OpenCallbacks(Function<CaseFile, Wishes> reader) {
    this.reader = reader;
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
