package dev.amends.plan.payoff;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.payoff.CertificatePolicy.BalanceUnknown;
import dev.amends.plan.payoff.CertificatePolicy.CaseStillOpen;
import dev.amends.plan.payoff.CertificatePolicy.NotSettled;
import dev.amends.plan.payoff.CertificatePolicy.Settled;
import dev.amends.plan.payoff.CertificatePolicy.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;

/** Withdraws settlement certificates that are no longer true. */
@ApplicationScoped
public class CertificateReviewCommands {
  private final SettlementCertificates certificates;
  private final SettlementReader settlements;
  private final CaseFiles files;
  private final PayoffLetters letters;
  private final Outbox outbox;
  private final InstantSource clock;

  CertificateReviewCommands(
      SettlementCertificates certificates,
      SettlementReader settlements,
      CaseFiles files,
      PayoffLetters letters,
      Outbox outbox,
      InstantSource clock) {
    this.certificates = certificates;
    this.settlements = settlements;
    this.files = files;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Reviews the certificates of an account after the plans and payments that they rest on changed.
   *
   * @param day the business date of the change
   * @param origin why it is reviewed
   */
  public void review(AccountKey account, LocalDate day, Origin origin) {
    for (SettlementCertificate certificate : certificates.findValid(account)) {
      if (!isTrue(certificate)) {
        Instant now = clock.instant();
        outbox.append(certificate.withdraw(origin.reason(), day, origin), now);
        letters.write(certificate, now);
      }
    }
  }

  /** A certificate stays true if the case continues although the debt is settled. */
  private boolean isTrue(SettlementCertificate certificate) {
    Settlement now = settlements.read(files.findById(certificate.caseId));
    return switch (now) {
      case Settled settled -> Objects.equals(settled.planId(), certificate.planId);
      case CaseStillOpen ignored -> certificate.planId == null;
      case NotSettled ignored -> false;
      case BalanceUnknown ignored -> false;
    };
  }
}
