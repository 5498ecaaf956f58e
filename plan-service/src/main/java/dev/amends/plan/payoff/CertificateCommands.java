package dev.amends.plan.payoff;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.payoff.CertificatePolicy.BalanceUnknown;
import dev.amends.plan.payoff.CertificatePolicy.CaseStillOpen;
import dev.amends.plan.payoff.CertificatePolicy.NotSettled;
import dev.amends.plan.payoff.CertificatePolicy.Settled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Issues settlement certificates. */
@ApplicationScoped
class CertificateCommands {
  private final CaseFiles files;
  private final SettlementReader settlements;
  private final SettlementCertificates certificates;
  private final ClosedBusinessDays days;
  private final PayoffLetters letters;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;

  CertificateCommands(
      CaseFiles files,
      SettlementReader settlements,
      SettlementCertificates certificates,
      ClosedBusinessDays days,
      PayoffLetters letters,
      Outbox outbox,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.settlements = settlements;
    this.certificates = certificates;
    this.days = days;
    this.letters = letters;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** Issues a certificate; answers 409 if the debt is not settled or another one is valid. */
  SettlementCertificate issue(UUID caseId) {
    CaseFile file = files.lockKnown(caseId);
    rejectSecondCertificate(caseId);
    LocalDate today = days.lastKnown(file.account().lenderId(), file.businessDate()).orElseThrow();
    Instant now = clock.instant();
    SettlementCertificate certificate =
        new SettlementCertificate(
            caseId, file.account(), requireSettled(file), today, caller.name(), now);
    certificates.persist(certificate);
    letters.write(certificate, now);
    outbox.append(certificate.issued(caller.origin("issued a settlement certificate")), now);
    return certificate;
  }

  private void rejectSecondCertificate(UUID caseId) {
    certificates
        .findValid(caseId)
        .ifPresent(
            valid -> {
              throw Problems.conflict(
                  "certificate-exists",
                  "The case already has the valid certificate " + valid.id + ".",
                  Map.of("certificateId", valid.id));
            });
  }

  private Settled requireSettled(CaseFile file) {
    return switch (settlements.read(file)) {
      case Settled settled -> settled;
      case NotSettled debt ->
          throw Problems.conflict(
              "debt-not-settled",
              "The account has an outstanding balance of " + debt.balance() + ".",
              Map.of("balance", debt.balance()));
      case CaseStillOpen ignored ->
          throw Problems.conflict(
              "case-still-open",
              "The debt is paid, but the case is still open. Try again when it has ended.");
      case BalanceUnknown ignored ->
          throw Problems.conflict(
              "outstanding-unknown",
              "The lender does not report the whole debt (outstandingTotal), so it is not known"
                  + " whether the debt is settled. Ask the lender.");
    };
  }
}
