package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.DaysPastDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads how many days a case is past due today. Each closed business day ages every open case, but
 * case-service publishes a case's figures only when something else changes.
 */
@ApplicationScoped
public class DaysPastDueReader {
  private final BorrowerFiles borrowers;
  private final ClosedBusinessDays days;

  DaysPastDueReader(BorrowerFiles borrowers, ClosedBusinessDays days) {
    this.borrowers = borrowers;
    this.days = days;
  }

  /**
   * The business day up to which the days past due of a case are counted: the newest closed day of
   * its lender and partition, or the date of its figures if that is later. For a case that has
   * ended, it is the date of its figures.
   */
  public Optional<LocalDate> businessDay(CaseFile file) {
    return file.isOpen() ? currentDay(file) : file.figures().businessDate();
  }

  /** The current business day of a case's account, even if the case has ended. */
  public Optional<LocalDate> currentDay(CaseFile file) {
    Optional<LocalDate> published = file.figures().businessDate();
    String lenderId = file.account().lenderId();
    Optional<Integer> partition =
        borrowers.find(file.account()).flatMap(BorrowerFile::lenderPartition);
    return partition.isPresent() && published.isPresent()
        ? Optional.of(days.currentDay(lenderId, partition.get(), published.get()))
        : published;
  }

  /** The days past due of a case on its current business day; those last published if unknown. */
  public int daysPastDue(CaseFile file) {
    int published = file.figures().daysPastDue();
    Optional<LocalDate> since = file.figures().delinquentSince();
    Optional<LocalDate> day = businessDay(file);
    return file.isOpen() && published > 0 && since.isPresent() && day.isPresent()
        ? DaysPastDue.on(since.get(), day.get())
        : published;
  }
}
