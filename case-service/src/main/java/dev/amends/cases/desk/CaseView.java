package dev.amends.cases.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.account.BorrowerFacts;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is shown.
 *
 * @param daysPastDue as of businessDate
 * @param businessDate the later of the lender's last word on the account and its last closed day
 * @param watchUntil last business day of the watch after a cure
 * @param assignee who is responsible
 * @param route the treatment that fits the borrower
 * @param assessmentAwaited whether his finances are to be assessed before anything else
 * @param restUntil last business day on which he is left in peace, where he is
 * @param holds those in force
 * @param version the entity tag
 */
public record CaseView(
    UUID id,
    String lenderId,
    String accountId,
    String borrowerId,
    @Nullable String productType,
    CaseStatus status,
    int daysPastDue,
    String bucket,
    Money overdue,
    @Nullable Money outstanding,
    @JsonProperty("class") CustomerClass customerClass,
    Stage stage,
    LocalDate businessDate,
    LocalDate delinquentSince,
    Instant openedAt,
    @Nullable Instant curedAt,
    @Nullable Instant closedAt,
    @Nullable LocalDate watchUntil,
    @Nullable String assignee,
    int failedAttempts,
    @Nullable UUID activePlanId,
    Treatment.Route route,
    boolean assessmentAwaited,
    @Nullable LocalDate restUntil,
    List<HoldView> holds,
    @Nullable String timezone,
    @Nullable String region,
    @Nullable String language,
    @Nullable String borrowerName,
    List<PointView> contactPoints,
    @Nullable RepresentativeView representative,
    long version) {

  /** Where the lender says the borrower can be reached; whole only with a permit to contact him. */
  public record PointView(ContactPointKind kind, String maskedValue, boolean preferred) {
    static PointView of(ContactPoint point) {
      return new PointView(
          point.kind(), point.kind().masked(point.value()), Boolean.TRUE.equals(point.preferred()));
    }
  }

  /** Who acts for the borrower; how to reach him is told with a permit only. */
  public record RepresentativeView(String name, @Nullable String authority) {
    static RepresentativeView of(Representative representative) {
      return new RepresentativeView(representative.name(), representative.authority());
    }
  }

  /** A hold in force. */
  public record HoldView(
      UUID id,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      String placedBy,
      Instant placedAt) {

    static HoldView of(Hold hold) {
      return new HoldView(
          hold.id(),
          hold.kind(),
          hold.from(),
          hold.until(),
          hold.reason(),
          hold.placedBy(),
          hold.placedAt());
    }
  }

  static CaseView of(
      CollectionCase shown, Figures figures, DelinquentAccount account, List<Hold> holds) {
    CaseFacts facts = shown.facts();
    BorrowerFacts borrower = account.borrower();
    boolean cured = shown.status() == CaseStatus.CURED;
    return new CaseView(
        shown.id(),
        shown.account().lenderId(),
        shown.account().accountId(),
        facts.borrowerId(),
        facts.productType(),
        shown.status(),
        figures.daysPastDue(),
        figures.bucket(),
        figures.overdue(),
        figures.outstanding(),
        shown.customerClass(),
        facts.stage(),
        figures.businessDate(),
        figures.delinquentSince(),
        shown.openedAt(),
        cured ? shown.endedAt() : null,
        cured ? null : shown.endedAt(),
        shown.watchUntil(),
        shown.assignee(),
        shown.treatment().failedAttempts(),
        shown.treatment().activePlanId(),
        shown.treatment().route(),
        shown.treatment().assessmentAwaited(),
        shown.treatment().restUntil(),
        holds.stream().map(HoldView::of).toList(),
        borrower.timezone(),
        borrower.region(),
        borrower.language(),
        borrower.name(),
        borrower.contactPoints().stream().map(PointView::of).toList(),
        Optional.ofNullable(borrower.representative()).map(RepresentativeView::of).orElse(null),
        shown.version());
  }
}
