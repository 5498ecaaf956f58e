package dev.amends.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row always has the same id, which no other row has. */
class EventIdTest {

  private static final String SOURCE = "urn:amends:replay:UCI";

  private final RowReader reader = new RowReader();

  @Test
  void isTheSameForTheSameRowWhateverTheOrderOfItsColumns() {
    // Given
    LenderRow row = cured("7", "3");
    Map<String, String> turned = new LinkedHashMap<>();
    turned.put("sequence", "3");
    turned.put("accountId", "7");
    turned.put("lenderId", "UCI");
    turned.put("event", "AccountCured");

    // When // Then
    assertThat(EventId.of(SOURCE, reader.read(9, turned))).isEqualTo(EventId.of(SOURCE, row));
    assertThat(EventId.of(SOURCE, row)).hasToString("feb4cadc-409f-5201-a06d-600c63807ab0");
  }

  @Test
  void differsByRowSourceAndPartition() {
    // Given
    LenderRow row = cured("7", "3");

    // When // Then
    assertThat(EventId.of(SOURCE, row))
        .isNotEqualTo(EventId.of(SOURCE, cured("7", "4")))
        .isNotEqualTo(EventId.of(SOURCE, cured("8", "3")))
        .isNotEqualTo(EventId.of("urn:other", row))
        .isNotEqualTo(EventId.of(SOURCE, row, 0));
    assertThat(EventId.of(SOURCE, row, 0)).isNotEqualTo(EventId.of(SOURCE, row, 1));
  }

  private LenderRow cured(String accountId, String sequence) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("event", "AccountCured");
    cells.put("lenderId", "UCI");
    cells.put("accountId", accountId);
    cells.put("sequence", sequence);
    return reader.read(2, cells);
  }
}
