package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample file in {@code samples} has every event type and valid sequences. */
class SampleFileTest {
  private static final Path SAMPLE = Path.of("../samples/credit-union.csv");

  @Test
  void hasEveryKindOfEventThatEachLenderMayPublish() throws Exception {
    // Correcting a closed day is up to the operators, unless a lender has been allowed to.
    List<Class<?>> published =
        eventsOf(LenderEvent.class)
            .filter(kind -> kind != LenderEvent.BusinessDayCorrected.class)
            .toList();
    Map<Class<?>, Long> kinds =
        rows().stream().collect(Collectors.groupingBy(LenderRow::event, Collectors.counting()));

    assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(published);
    assertThat(kinds)
        .containsEntry(LenderEvent.AccountOverdue.class, 25L)
        .containsEntry(LenderEvent.PaymentReceived.class, 9L)
        .containsEntry(LenderEvent.BusinessDayClosed.class, 3L);
  }

  @Test
  void numbersTheEventsOfEachAccountFromOne() throws Exception {
    Map<String, Long> last = new HashMap<>();
    for (LenderRow row : rows()) {
      if (!row.isWatermark()) {
        long sequence = row.data().path("sequence").asLong();
        assertThat(sequence).as(row.key()).isEqualTo(last.getOrDefault(row.key(), 0L) + 1);
        last.put(row.key(), sequence);
      }
    }
    assertThat(last).hasSize(14);
  }

  private static Stream<Class<?>> eventsOf(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(SampleFileTest::eventsOf);
  }

  private static List<LenderRow> rows() throws IOException {
    List<LenderRow> rows = new ArrayList<>();
    try (LenderFile file = LenderFile.open(SAMPLE, UTF_8)) {
      file.forEachRemaining(rows::add);
    }
    return rows;
  }
}
