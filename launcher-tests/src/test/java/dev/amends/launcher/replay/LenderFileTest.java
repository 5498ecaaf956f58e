package dev.amends.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading of lender files, and the errors for invalid files. */
class LenderFileTest {

  private static final String ROWS =
      """
      event,lenderId,accountId,sequence
      AccountCured,UCI,7,1
      AccountCured,UCI,8,2
      """;

  @Test
  void readsPlainAndZippedAlike(@TempDir Path directory) throws IOException {
    // Given
    Path plain = Files.writeString(directory.resolve("plain.csv"), ROWS);
    Path zipped = directory.resolve("zipped.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(ROWS.getBytes(StandardCharsets.UTF_8));
    }

    // When // Then
    assertThat(keys(plain)).containsExactly("UCI:7", "UCI:8");
    assertThat(keys(zipped)).containsExactly("UCI:7", "UCI:8");
  }

  @Test
  void skipsAByteOrderMarkAndEmptyLines(@TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("marked.csv"), "\uFEFF" + ROWS + "\n\n");

    // When // Then
    assertThat(keys(file)).containsExactly("UCI:7", "UCI:8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AccountCured,UCI,9,3,4     | Line 4: has 5 cells, but the first line has 4
          AccountCured,UCI,9         | Line 4: has 3 cells, but the first line has 4
          AccountCured,UCI,9,x       | Line 4, column sequence: must be a whole number (was x)
          "AccountCured,UCI,9,3      | Line 4: is not valid CSV
          """)
  void namesTheLineOfABadRowAfterTheGoodOnes(String row, String message, @TempDir Path directory)
      throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("bad.csv"), ROWS + row + "\n");

    // When // Then
    try (LenderFile rows = LenderFile.open(file)) {
      assertThat(rows.next().accountId()).isEqualTo("7");
      assertThat(rows.next().accountId()).isEqualTo("8");
      assertThatThrownBy(rows::next).isInstanceOf(InvalidRow.class).hasMessageStartingWith(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,amount               | Line 1: must name the columns
          event,lenderId,event      | Line 1: The header contains a duplicate name
          """)
  void namesTheErrorInTheFirstLine(String first, String message, @TempDir Path directory)
      throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("bad-header.csv"), first + "\n");

    // When // Then
    assertThatThrownBy(() -> LenderFile.open(file))
        .isInstanceOf(InvalidRow.class)
        .hasMessageStartingWith(message);
  }

  private static List<String> keys(Path file) throws IOException {
    List<String> keys = new ArrayList<>();
    try (LenderFile rows = LenderFile.open(file)) {
      rows.forEachRemaining(row -> keys.add(row.key()));
    }
    return keys;
  }
}
