package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample, moved in time and place for a demonstration. */
class DemonstrationTest {
  private static final Path SAMPLE = Path.of("../samples/credit-union.csv");
  private static final Instant NOW = Instant.parse("2026-12-01T03:10:00Z");

  @Test
  void makesYesterdayTheLastBusinessDay() throws IOException {
    // When
    List<LenderRow> rows = moved(NOW);

    // Then: at that time it is noon in China.
    assertThat(rows.getLast().event()).isEqualTo(BusinessDayClosed.class);
    assertThat(rows.getLast().data().path("businessDate").asText()).isEqualTo("2026-11-30");
  }

  @Test
  void keepsTheDaysPastDueOfEveryReport() throws IOException {
    for (LenderRow row : moved(NOW)) {
      if (row.event() == AccountOverdue.class) {
        assertThat(ChronoUnit.DAYS.between(date(row, "delinquentSince"), date(row, "businessDate")))
            .as(row.content())
            .isEqualTo(row.data().path("daysPastDue").asLong());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
  void movesAllBorrowersToAZoneWhereItIsAboutNoonAtAnyHour(int hour) throws IOException {
    for (String minute : List.of("00", "30", "59")) {
      // When
      Instant now = Instant.parse("2026-06-15T%02d:%s:00Z".formatted(hour, minute));
      List<String> zones =
          moved(now).stream()
              .filter(row -> row.event() == AccountOverdue.class)
              .map(row -> row.data().path("borrower").path("timezone").asText())
              .distinct()
              .toList();

      // Then
      assertThat(zones).hasSize(1);
      LocalTime local = LocalTime.ofInstant(now, ZoneId.of(zones.getFirst()));
      assertThat(local).isBetween(LocalTime.of(11, 0), LocalTime.of(13, 0));
    }
  }

  @Test
  void namesTheLendersOfTheFile() throws IOException {
    assertThat(Demonstration.of(SAMPLE, UTF_8, NOW).orElseThrow().lenders())
        .containsExactly("CU-DEMO");
  }

  @Test
  void cannotMoveAFileThatClosesNoBusinessDay(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lender.csv");
    Files.writeString(file, "event,lenderId,accountId,businessDate,sequence\n");

    assertThat(Demonstration.of(file, UTF_8, NOW)).isEmpty();
  }

  @Test
  void leavesOtherCellsAsTheyAre() {
    assertThat(
            new Demonstration(31, ZoneId.of("Asia/Tokyo"), Set.of())
                .apply(
                    Map.of(
                        "businessDate", "2026-01-31",
                        "overdue.total", "120.00",
                        "borrower.timezone", "Asia/Shanghai",
                        "paymentId", "P-2026-01-31")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "businessDate", "2026-03-03",
                "overdue.total", "120.00",
                "borrower.timezone", "Asia/Tokyo",
                "paymentId", "P-2026-01-31"));
  }

  private static LocalDate date(LenderRow row, String field) {
    return LocalDate.parse(row.data().path(field).asText());
  }

  private static List<LenderRow> moved(Instant now) throws IOException {
    Demonstration demonstration = Demonstration.of(SAMPLE, UTF_8, now).orElseThrow();
    List<LenderRow> rows = new ArrayList<>();
    try (LenderFile file = LenderFile.open(SAMPLE, UTF_8, demonstration)) {
      file.forEachRemaining(rows::add);
    }
    return rows;
  }
}
