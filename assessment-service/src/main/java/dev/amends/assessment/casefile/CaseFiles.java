package dev.amends.assessment.casefile;

import dev.amends.conventions.Problems;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of the case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
  private final AccountLocks locks;
  private final ClosedBusinessDays days;
  private final CaseFileConfig config;

  CaseFiles(AccountLocks locks, ClosedBusinessDays days, CaseFileConfig config) {
    this.locks = locks;
    this.days = days;
    this.config = config;
  }

  /**
   * The business day of a case: the last one that its lender closed, or the date of its figures if
   * that is later. For a case that has ended, it is the date of its figures; empty until they are
   * known.
   */
  public Optional<LocalDate> businessDay(CaseFile file) {
    return file.businessDate()
        .flatMap(
            published ->
                file.hasEnded()
                    ? Optional.of(published)
                    : days.lastKnown(file.account().lenderId(), Optional.of(published)));
  }

  /** The borrower's zone, or the configured one if it is unknown. */
  public ZoneId zoneOf(CaseFile file) {
    return file.timezone().map(ZoneId::of).orElse(config.unknownZone());
  }

  /**
   * Locks the account of a case, then loads its file.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CaseFile lock(UUID caseId) {
    return locks
        .load(getEntityManager(), CaseFile.class, caseId, "lenderId", "accountId")
        .orElseThrow(() -> Problems.notFound("case", caseId));
  }

  /**
   * Loads the file of a case.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CaseFile get(UUID caseId) {
    return findByIdOptional(caseId).orElseThrow(() -> Problems.notFound("case", caseId));
  }

  /** Loads the files of these cases in one query; the first event of a case creates its file. */
  public CaseFileBatch batch(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> byCase = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1", caseIds).forEach(file -> byCase.put(file.caseId(), file));
    }
    return new CaseFileBatch(this, byCase);
  }
}
