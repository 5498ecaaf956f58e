package dev.amends.plan.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** The last closed business day of each lender, by partition of {@code lender.accounts}. */
@ApplicationScoped
public class BusinessDays {
  private final Session database;

  BusinessDays(Session database) {
    this.database = database;
  }

  /**
   * Closes a business day.
   *
   * @return false if that day or a later one was closed before
   */
  public boolean close(String lenderId, int partition, LocalDate day) {
    return database
            .createNativeMutationQuery(
                """
                insert into closed_business_day as known (lender_id, partition, closed_on)
                values (?1, ?2, ?3)
                on conflict (lender_id, partition) do update set closed_on = excluded.closed_on
                where known.closed_on < excluded.closed_on\
                """)
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
                where lender_id = ?1 and partition = ?2 and closed_on >= ?3\
                """,
                Long.class)
            .setParameter(1, lenderId)
            .setParameter(2, partition)
            .setParameter(3, day)
            .getSingleResult()
        > 0;
  }

  /**
   * The last known business date of a case's lender: the last closed day, or the date of the case's
   * figures if that is later. Empty if neither is known.
   */
  public Optional<LocalDate> lastKnown(CaseFile file) {
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
