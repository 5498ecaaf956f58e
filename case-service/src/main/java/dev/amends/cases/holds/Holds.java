package dev.amends.cases.holds;

import dev.amends.cases.account.Person;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All holds, in force and released. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

  /** Finds the holds of a case that are in force, oldest first. */
  List<Hold> inForce(UUID caseId) {
    return list(
        "caseId = ?1 and ending.releasedAt is null and waiting = false order by id", caseId);
  }

  /**
   * Finds the holds on other cases for the same fact of the person that are in force, or would be
   * again if their cases continued.
   */
  List<Hold> sameFact(Hold hold) {
    return list(
        "factId = ?1 and id <> ?2 and (ending.releasedAt is null or ending.endedWithCase = true)"
            + " order by id",
        hold.factId(),
        hold.id());
  }

  /** Whether a hold on these terms was already placed on a case and released while it was open. */
  boolean isReleased(UUID caseId, HoldTerms terms) {
    return list(
            "caseId = ?1 and kind = ?2 and ending.releasedAt is not null"
                + " and ending.endedWithCase = false",
            caseId,
            terms.kind())
        .stream()
        .anyMatch(released -> released.settles(terms));
  }

  /** Finds the holds of a case that ended with it, oldest first. */
  List<Hold> endedWithCase(UUID caseId) {
    return list("caseId = ?1 and ending.endedWithCase = true order by id", caseId);
  }

  /**
   * Finds the holds of a case that the closes after a business day released, although they last
   * until that day or longer, oldest first.
   */
  List<Hold> releasedAfter(UUID caseId, LocalDate day) {
    return list("caseId = ?1 and ending.releasedOn > ?2 and until >= ?2 order by id", caseId, day);
  }

  /**
   * Finds the holds of several cases that are in force, in one query. Returns those of each case by
   * its id, oldest first; a case without a hold in force is left out.
   */
  public Map<UUID, List<Hold>> inForceByCase(Collection<CollectionCase> cases) {
    List<UUID> held =
        cases.stream().filter(each -> each.treatment().isHeld()).map(CollectionCase::id).toList();
    if (held.isEmpty()) {
      return Map.of();
    }
    List<Hold> found =
        list("caseId in ?1 and ending.releasedAt is null and waiting = false order by id", held);
    return found.stream().collect(Collectors.groupingBy(Hold::caseId));
  }

  /** Finds the holds of a case that begin on a later business day, oldest first. */
  List<Hold> waiting(UUID caseId) {
    return list("caseId = ?1 and ending.releasedAt is null and waiting = true order by id", caseId);
  }

  /** Finds the holds of several cases that are in force or begin later, oldest first. */
  List<Hold> notEnded(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and ending.releasedAt is null order by id", caseIds);
  }

  /** Finds a page of a case's holds, released ones too, oldest first. */
  List<Hold> page(UUID caseId, Optional<UUID> after, int rowsMax) {
    return after
        .map(id -> find("caseId = ?1 and id > ?2 order by id", caseId, id))
        .orElseGet(() -> find("caseId = ?1 order by id", caseId))
        .range(0, rowsMax - 1)
        .list();
  }

  /** Finds the holds of a scheme on all cases of a person, released ones too. */
  List<Hold> ofScheme(Person person, HoldKind kind, String scheme) {
    return list(
        "kind = ?1 and scheme = ?2 and caseId in (select c.id from CollectionCase c"
            + " where c.account.lenderId = ?3 and c.account.borrowerId = ?4) order by id",
        kind,
        scheme,
        person.lenderId(),
        person.borrowerId());
  }
}
