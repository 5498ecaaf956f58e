package dev.amends.plan.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** How far each lender's book is closed, by partition of {@code lender.accounts}. */
@ApplicationScoped
public class BusinessDays {
  private final Session database;

  BusinessDays(Session database) {
    this.database = database;
  }

  /** Moves the watermark on; says no where that day or a later one was closed before. */
  public boolean close(String lenderId, int partition, LocalDate day) {
    return database
            .createNativeMutationQuery(
                """
                insert into closed_business_day as known (lender_id, partition, closed_on)
                values (?1, ?2, ?3)
                on conflict (lender_id, partition) do update set closed_on = excluded.closed_on
                where known.closed_on < excluded.closed_on""")
            .setParameter(1, lenderId)
            .setParameter(2, partition)
            .setParameter(3, day)
            .executeUpdate()
        == 1;
  }

  /** Whether that day or a later one is closed. */
  public boolean isClosed(String lenderId, int partition, LocalDate day) {
    return database
            .createNativeQuery(
                """
                select count(*) from closed_business_day
                where lender_id = ?1 and partition = ?2 and closed_on >= ?3""",
                Long.class)
            .setParameter(1, lenderId)
            .setParameter(2, partition)
            .setParameter(3, day)
            .getSingleResult()
        > 0;
  }

  /**
   * The last known business date of a case's lender: the last day closed, or that of the case's own
   * figures where it is later.
   *
   * @throws IllegalStateException where neither is known; a case whose figures are known has one
   */
  public LocalDate today(CaseFile file) {
    return known(file)
        .orElseThrow(
            () -> new IllegalStateException("no business date is known, case=" + file.caseId()));
  }

  /** The last known business date of a case's lender; nothing where none is known yet. */
  public Optional<LocalDate> known(CaseFile file) {
    Optional<LocalDate> closed = lastClosed(file.account().lenderId());
    Optional<LocalDate> figures = file.businessDate();
    return closed.isPresent() && figures.isPresent()
        ? Optional.of(closed.get().isAfter(figures.get()) ? closed.get() : figures.get())
        : closed.or(() -> figures);
  }

  private Optional<LocalDate> lastClosed(String lenderId) {
    return database
        .createNativeQuery(
            "select max(closed_on) from closed_business_day where lender_id = ?1", LocalDate.class)
        .setParameter(1, lenderId)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }
}
