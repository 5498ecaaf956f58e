package dev.amends.contact.borrower;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.ReportDates;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges whether the data required for a contact is on file and recent enough. */
@ApplicationScoped
public class BorrowerReadiness {
  private final BorrowerFiles files;
  private final ReadinessConfig config;
  private final BorrowerZones zones;

  BorrowerReadiness(BorrowerFiles files, ReadinessConfig config, BorrowerZones zones) {
    this.files = files;
    this.config = config;
    this.zones = zones;
  }

  /**
   * Judges whether the borrower of a case can be contacted.
   *
   * @param pointReportedAt when the contact point to be used was last reported; absent if there is
   *     none
   */
  public Readiness judge(CaseFile file, @Nullable Instant pointReportedAt, Instant now) {
    return ReadinessPolicy.judge(reportDates(file, pointReportedAt, now), config, now);
  }

  /** Judges whether a borrower whose file is loaded can be contacted. */
  public Readiness judge(
      CaseFile file,
      Optional<BorrowerFile> borrower,
      @Nullable Instant pointReportedAt,
      Instant now) {
    return ReadinessPolicy.judge(reportDates(file, borrower, pointReportedAt, now), config, now);
  }

  ReportDates reportDates(CaseFile file, @Nullable Instant pointReportedAt, Instant now) {
    return reportDates(file, files.find(file.account()), pointReportedAt, now);
  }

  private ReportDates reportDates(
      CaseFile file, Optional<BorrowerFile> known, @Nullable Instant pointReportedAt, Instant now) {
    boolean zoneKnown = zones.areKnown(file);
    return known
        .map(borrower -> reportDates(borrower, pointReportedAt, zoneKnown))
        .orElseGet(
            () -> new ReportDates(null, pointReportedAt, null, null, null, zoneKnown ? now : null));
  }

  private static ReportDates reportDates(
      BorrowerFile borrower, @Nullable Instant pointReportedAt, boolean zoneKnown) {
    return new ReportDates(
        borrower.identityReportedAt().orElse(null),
        pointReportedAt,
        borrower.loanReportedAt().orElse(null),
        borrower.figuresReportedAt(),
        borrower.historyReportedAt(),
        zoneKnown ? borrower.figuresReportedAt() : null);
  }
}
