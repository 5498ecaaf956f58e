package dev.amends.contact.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.quality.CaseOutcomes.RatingCount;
import dev.amends.conventions.ReportPeriod;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Summarises how borrowers rate closed cases. */
@Path("/outcomes/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CaseOutcomeSummaryResource {
  private final CaseOutcomes outcomes;

  CaseOutcomeSummaryResource(CaseOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * The ratings recorded in a period.
   *
   * @param from inclusive
   * @param until exclusive
   * @param satisfactionMean two decimals, rounded half up; absent without answers
   * @param bySatisfaction number of answers for each value from 1 to 5
   * @param fairly how many say that they were treated fairly
   * @param unfairly how many say that they were not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutcomeSummary(
      @Nullable String lenderId,
      Instant from,
      Instant until,
      long answers,
      @Nullable BigDecimal satisfactionMean,
      Map<Integer, Long> bySatisfaction,
      long fairly,
      long unfairly) {}

  /** Counts the ratings of one lender's borrowers, or of all borrowers. */
  @GET
  @Operation(
      operationId = "summarizeOutcomes",
      summary = "Summarise the feedback of borrowers",
      description = "Feedback belongs to the period in which it was recorded.")
  public OutcomeSummary count(
      @QueryParam("lenderId") @Nullable String lenderId, @BeanParam ReportPeriod period) {
    Instant from = period.from();
    Instant until = period.until();
    return summary(lenderId, from, until, outcomes.count(lenderId, from, until));
  }

  private static OutcomeSummary summary(
      @Nullable String lenderId, Instant from, Instant until, List<RatingCount> counted) {
    Map<Integer, Long> bySatisfaction = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
    counted.forEach(rating -> bySatisfaction.put(rating.satisfaction(), rating.answers()));
    long answers = counted.stream().mapToLong(RatingCount::answers).sum();
    long points =
        counted.stream().mapToLong(rating -> rating.satisfaction() * rating.answers()).sum();
    return new OutcomeSummary(
        lenderId,
        from,
        until,
        answers,
        answers == 0
            ? null
            : BigDecimal.valueOf(points)
                .divide(BigDecimal.valueOf(answers), 2, RoundingMode.HALF_UP),
        bySatisfaction,
        counted.stream().mapToLong(RatingCount::fairly).sum(),
        counted.stream().mapToLong(RatingCount::unfairly).sum());
  }
}
