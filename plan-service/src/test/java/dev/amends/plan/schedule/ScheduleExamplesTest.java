package dev.amends.plan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the documentation. */
class ScheduleExamplesTest {
  private static final Path PAGE = Path.of("..", "docs", "rules", "schedules.md");
  private static final LocalDate START = LocalDate.of(2026, 1, 15);

  @Test
  void computesTheExamplesOfTheRulesPage() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.matches("\\| [0-9.]+ [A-Z]{3} \\| .*"))
            .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
            .toList();

    assertThat(rows).hasSize(5);
    for (List<String> row : rows) {
      assertThat(computed(row)).as(row.toString()).isEqualTo(row.get(4));
    }
  }

  private static String computed(List<String> row) {
    List<String> total = List.of(row.get(0).split(" ", -1));
    InterestTerms interest =
        new InterestTerms(
            new BigDecimal(row.get(1)),
            DayCount.valueOf(row.get(2)),
            InterestMethod.valueOf(row.get(3)));
    ScheduleTerms terms =
        new ScheduleTerms(
            Money.of(total.get(0), total.get(1)),
            START,
            START.plusMonths(1),
            Period.ofMonths(1),
            1,
            null,
            interest);
    int count = row.get(4).split(", ", -1).length;
    ScheduleResult result = InterestPolicy.schedule(terms, new EqualInstalments(count));
    return String.join(
        ", ", ((Scheduled) result).instalments().stream().map(ScheduleExamplesTest::text).toList());
  }

  private static String text(Instalment instalment) {
    return instalment.amount().amount()
        + " ("
        + requireNonNull(instalment.interest()).amount()
        + ")";
  }
}
