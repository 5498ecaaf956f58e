package dev.amends.contact.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.quality.CaseOutcomes.Answers;
import dev.amends.conventions.Period;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How borrowers found what was done, counted. */
@Path("/outcomes/summary")
@Tag(name = "Outcomes")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CaseOutcomeSummaryResource {
  private final CaseOutcomes outcomes;

  CaseOutcomeSummaryResource(CaseOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * The answers that were recorded between two moments.
   *
   * @param satisfactionMean with two decimals, half up; absent where nobody answered
   * @param bySatisfaction how many gave each answer, those that nobody gave among them
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

  /** Counts the answers of a lender's borrowers, or of all. */
  @GET
  @Operation(
      operationId = "summarizeOutcomes",
      summary = "How borrowers found what was done, of a lender and a period",
      description = "By when the answer was recorded; comments stay with their cases.")
  public OutcomeSummary count(
      @QueryParam("lenderId") @Nullable String lenderId, @BeanParam Period period) {
    Instant from = period.from();
    Instant until = period.until();
    return summary(lenderId, from, until, outcomes.count(lenderId, from, until));
  }

  private static OutcomeSummary summary(
      @Nullable String lenderId, Instant from, Instant until, List<Answers> counted) {
    Map<Integer, Long> bySatisfaction = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
    counted.forEach(same -> bySatisfaction.put(same.satisfaction(), same.answers()));
    long answers = counted.stream().mapToLong(Answers::answers).sum();
    long points = counted.stream().mapToLong(same -> same.satisfaction() * same.answers()).sum();
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
        counted.stream().mapToLong(Answers::fairly).sum(),
        counted.stream().mapToLong(Answers::unfairly).sum());
  }
}
