package dev.amends.contact.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.aftercare.SatisfactionAnswers.ScoreCount;
import dev.amends.conventions.ReportPeriod;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.OperationalText;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts how satisfied borrowers were, by month. */
@Path("/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Satisfaction")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
public class SatisfactionSummaryResource {
  private final SatisfactionAnswers answers;

  SatisfactionSummaryResource(SatisfactionAnswers answers) {
    this.answers = answers;
  }

  /**
   * The answers of a period.
   *
   * @param from inclusive
   * @param until exclusive
   * @param months those with answers, the earliest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SatisfactionSummary(
      @Nullable String lenderId,
      Instant from,
      Instant until,
      long answers,
      List<MonthlySatisfaction> months) {}

  /**
   * The answers of a month.
   *
   * @param month in UTC, such as 2026-11
   * @param mean two decimals, rounded half up
   * @param byScore number of answers for each score from 1 to 5
   */
  record MonthlySatisfaction(
      @OperationalText @Schema(examples = "2026-11") String month,
      long answers,
      BigDecimal mean,
      Map<Integer, Long> byScore) {

    static MonthlySatisfaction of(YearMonth month, List<ScoreCount> counted) {
      Map<Integer, Long> byScore = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
      counted.forEach(count -> byScore.put(count.score(), count.answers()));
      long answers = counted.stream().mapToLong(ScoreCount::answers).sum();
      long points = counted.stream().mapToLong(count -> count.score() * count.answers()).sum();
      return new MonthlySatisfaction(
          month.toString(),
          answers,
          BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answers), 2, RoundingMode.HALF_UP),
          byScore);
    }
  }

  /** Counts the answers of one lender's borrowers, or of all borrowers. */
  @GET
  @Operation(
      operationId = "summarizeSatisfaction",
      summary = "Count how satisfied borrowers were, by month",
      description = "An answer belongs to the month in which the borrower gave it, in UTC.")
  public SatisfactionSummary count(
      @QueryParam("lenderId") @Nullable String lenderId, @BeanParam ReportPeriod period) {
    Instant from = period.from();
    Instant until = period.until();
    Map<YearMonth, List<ScoreCount>> byMonth =
        answers.count(lenderId, from, until).stream()
            .collect(Collectors.groupingBy(ScoreCount::month, TreeMap::new, Collectors.toList()));
    List<MonthlySatisfaction> months =
        byMonth.entrySet().stream()
            .map(month -> MonthlySatisfaction.of(month.getKey(), month.getValue()))
            .toList();
    return new SatisfactionSummary(
        lenderId,
        from,
        until,
        months.stream().mapToLong(MonthlySatisfaction::answers).sum(),
        months);
  }
}
