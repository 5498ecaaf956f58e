package dev.amends.cases.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.classification.ClassChangePolicy.Change;
import dev.amends.cases.classification.Classification.Weighed;
import dev.amends.cases.classification.Evidence.Dimension;
import dev.amends.events.CaseEvent.CustomerClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer class with its evidence and with what would change it.
 *
 * @param asOf the business date for which the class holds; later evidence does not count
 * @param knownAt the time whose knowledge the answer shows; the same question with this {@code
 *     asOf} and {@code knownAt} always has the same answer
 * @param willingness 0 to 100; absent until there is enough evidence
 * @param ability 0 to 100; absent without a valid assessment
 */
public record ClassView(
    UUID caseId,
    LocalDate asOf,
    Instant knownAt,
    @JsonProperty("class") CustomerClass customerClass,
    @Nullable Integer willingness,
    @Nullable Integer ability,
    List<String> reasons,
    List<EvidenceView> evidence,
    List<ChangeView> changes) {

  /**
   * A piece of evidence.
   *
   * @param weight the change in willingness, or the ability score, when it was recorded; absent if
   *     it reports that an assessment expired
   * @param agePercent the percentage of its weight that a sign of willingness keeps at its age;
   *     absent for assessments, which do not age
   * @param effectiveWeight the weight that remains; absent for an assessment that does not count,
   *     because there is a newer one or because it expired
   * @param businessDate the lender's business date to which it belongs
   * @param knownAt when case-service recorded it
   * @param observedAt the time of the event that gave it; for a payment, that of its recording
   */
  public record EvidenceView(
      Dimension dimension,
      String kind,
      @Nullable Integer weight,
      @Nullable Integer agePercent,
      @Nullable Integer effectiveWeight,
      String reason,
      LocalDate businessDate,
      Instant knownAt,
      Instant observedAt,
      String eventId) {

    static EvidenceView of(EvidenceEntry entry, Weighed weighed) {
      return new EvidenceView(
          entry.dimension(),
          entry.kind(),
          entry.points(),
          weighed.agePercent(),
          weighed.weight(),
          entry.reason(),
          entry.businessDate(),
          entry.knownAt(),
          entry.observedAt(),
          entry.eventId());
    }
  }

  /**
   * What would change the class.
   *
   * @param customerClass the class afterwards; absent if it also depends on something else
   * @param points the points of willingness by which it would have to change; absent if the change
   *     does not depend on them
   * @param on the business date on which the change happens if nothing else does; absent for a
   *     change that needs new evidence
   */
  public record ChangeView(
      @JsonProperty("class") @Nullable CustomerClass customerClass,
      @Nullable Integer points,
      @Nullable LocalDate on,
      String reason) {

    static ChangeView of(Change change) {
      return new ChangeView(change.customerClass(), change.points(), change.on(), change.reason());
    }
  }
}
