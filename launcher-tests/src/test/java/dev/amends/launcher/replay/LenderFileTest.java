package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of lender files, and the errors for invalid files. */
class LenderFileTest {

  private static final String ROWS =
      """
      event,lenderId,accountId,sequence
      AccountCured,UCI,7,1
      AccountCured,UCI,8,2
      """;

  private static final String NAMED =
      """
      event,lenderId,accountId,borrower.name
      AccountOverdue,UCI,7,\u5f35\u4e09
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
    try (LenderFile rows = LenderFile.open(file, UTF_8)) {
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
          name,amount               | UTF-8    | Line 1: must name the columns, including event and lenderId
          event,lenderId,event      | UTF-8    | Line 1: The header contains a duplicate name
          event;lenderId;accountId  | UTF-8    | separate the columns by commas instead of semicolons
          "event";"lenderId"        | UTF-8    | separate the columns by commas instead of semicolons
          event\tlenderId           | UTF-8    | separate the columns by commas instead of tabs
          event,lenderId            | UTF-16BE | the file seems to be UTF-16: use --encoding UTF-16BE
          event,lenderId            | UTF-16LE | the file seems to be UTF-16: use --encoding UTF-16LE
          event,lenderId            | UTF-16   | Line 1, column 1: must be valid UTF-8 (was byte FE); use --encoding with UTF-16
          """)
  void namesTheErrorInTheFirstLine(
      String first, Charset encoding, String message, @TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("bad-header.csv"), first + "\n", encoding);

    // When // Then
    assertThatThrownBy(() -> LenderFile.open(file, UTF_8))
        .isInstanceOf(InvalidRow.class)
        .hasMessageContaining(message);
  }

  @Test
  void suggestsToCheckAWrongEncoding(@TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("utf-8.csv"), ROWS);

    // When // Then
    assertThatThrownBy(() -> LenderFile.open(file, StandardCharsets.UTF_16LE))
        .isInstanceOf(InvalidRow.class)
        .hasMessageContaining("--encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "Big5", "UTF-16", "UTF-16LE", "UTF-32"})
  void readsTheSameNameInAnyEncoding(Charset encoding, @TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("encoded.csv"), NAMED, encoding);

    // When
    try (LenderFile rows = LenderFile.open(file, encoding)) {
      LenderRow row = rows.next();

      // Then
      assertThat(row.data().at("/borrower/name").asText()).isEqualTo("\u5f35\u4e09");
      assertThat(row.content()).isEqualTo(contentInUtf8(directory));
    }
  }

  private static String contentInUtf8(Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("utf-8.csv"), NAMED);
    try (LenderFile rows = LenderFile.open(file, UTF_8)) {
      return rows.next().content();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "Big5", "UTF-16"})
  void rejectsBytesThatAreNotInTheEncodingAfterTheGoodRows(
      Charset encoding, @TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("mixed.csv"), ROWS);
    Files.writeString(file, "AccountCured,UCI,\u5f35\u4e09,3\n", encoding, APPEND);

    // When // Then
    try (LenderFile rows = LenderFile.open(file, UTF_8)) {
      assertThat(rows.next().accountId()).isEqualTo("7");
      assertThat(rows.next().accountId()).isEqualTo("8");
      assertThatThrownBy(rows::next)
          .isInstanceOf(InvalidRow.class)
          .hasMessageStartingWith("Line 4, column ")
          .hasMessageContaining("must be valid UTF-8 (was byte ");
    }
  }

  @Test
  void countsLinesAndColumnsUpToTheWrongByte(@TempDir Path directory) throws IOException {
    // Given
    Random random = new Random(20260214);
    for (int round = 0; round < 50; round++) {
      int lines = random.nextInt(40);
      int columns = random.nextInt(20_000);
      byte[] before =
          ("\uFEFFab\uD83D\uDE00\n\r\n\r".repeat(lines) + "\u00e9".repeat(columns)).getBytes(UTF_8);
      Path file = directory.resolve("wrong.csv");
      Files.write(file, before);
      Files.write(file, new byte[] {(byte) 0xC4, ','}, APPEND);

      // When // Then
      try (Reader reader = new StrictReader(Files.newInputStream(file), UTF_8)) {
        assertThatThrownBy(() -> reader.transferTo(Writer.nullWriter()))
            .hasMessageStartingWith(
                "Line %d, column %d: must be valid UTF-8 (was byte C4)"
                    .formatted(3 * lines + 1, columns + 1));
      }
    }
  }

  private static List<String> keys(Path file) throws IOException {
    List<String> keys = new ArrayList<>();
    try (LenderFile rows = LenderFile.open(file, UTF_8)) {
      rows.forEachRemaining(row -> keys.add(row.key()));
    }
    return keys;
  }
}
