package dev.amends.assessment.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with guideline tables: what is accepted, and what prevents startup. */
@SuppressWarnings("NullAway.Init") // injected
class GuidelineTablesTest {
  private static final String HEADER =
      "table,version,from,until,region,adults,children,category,currency,monthly";
  private static final String ROW = "t,1,2026-01-01,2026-12-31,GB,1,0,PERSONAL,GBP,80.00";
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  @TempDir Path folder;

  @Test
  void loadsTheSamples() {
    // When
    GuidelineTables tables =
        Guidelines.load(
            List.of("../samples/guidelines/us-sample.csv", "../samples/guidelines/cn-sample.csv"));

    // Then
    assertThat(tables.find("US-CA", DAY)).hasSize(5);
    assertThat(tables.find("US", DAY)).hasSize(3);
    assertThat(tables.find("CN", DAY)).hasSize(3);
    assertThat(tables.find("GB", DAY)).isEmpty();
  }

  @Test
  void ignoresCommentsBlankLinesSpacesAndTheByteOrderMark() throws IOException {
    String row = ROW.replace(",", " , ");

    GuidelineTables tables = load("\uFEFF# our figures", "", HEADER, "", row, "# end");

    assertThat(tables.find("GB", DAY)).hasSize(1);
  }

  @Test
  void appliesFromTheFirstToTheLastDay() throws IOException {
    GuidelineTables tables = load(HEADER, ROW);

    assertThat(tables.find("GB", LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(tables.find("GB", LocalDate.of(2026, 1, 1))).hasSize(1);
    assertThat(tables.find("GB", LocalDate.of(2026, 12, 31))).hasSize(1);
    assertThat(tables.find("GB", LocalDate.of(2027, 1, 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80.00      | -0.01      | monthly  | must not be negative (was -0.01)",
        "80.00      | 80.001     | monthly  | must have at most 2 decimals in GBP",
        "80.00      | NaN        | monthly  | must be a decimal number",
        "80.00      | ''         | monthly  | must not be empty",
        "GBP        | XYZ        | currency | must be an ISO 4217 code (was XYZ)",
        "PERSONAL   | CLOTHES    | category | must be one of [HOME, UTILITIES",
        "PERSONAL   | HOME+HOME  | category | must not name HOME twice",
        "2026-01-01 | 1 Jan      | from     | must be a date such as 2026-04-01",
        "2026-12-31 | 2025-12-31 | until    | must not be before from, 2026-01-01",
        "',1,0,'    | ',0,0,'    | adults   | must be 1 to 20 or additional (was 0)",
        "',1,0,'    | ',21,0,'   | adults   | must be 1 to 20 or additional (was 21)",
        "',1,0,'    | ',1,-1,'   | children | must be 0 to 20 or additional (was -1)",
        "',1,0,'    | ',additional,1,' | children | must be empty if adults is additional",
        "',GB,'     | ',,'       | region   | must not be empty",
        "',80.00'   | ',80.00,1' | monthly  | must be the last cell (the row has 11 cells, the first line 10)",
        "',80.00'   | ''         | monthly  | is missing (the row has 9 cells, the first line 10)",
        "',1,0,PERSONAL,GBP,80.00' | '' | adults | is missing (the row has 5 cells, the first line 10)",
      })
  void namesFileLineAndColumnOfAWrongCell(String right, String wrong, String column, String rule) {
    assertThatThrownBy(() -> load("# comment", HEADER, ROW.replace(right, wrong)))
        .hasMessageContaining("amends.assessment.guideline.files: " + folder)
        .hasMessageContaining("table.csv: line 3, column " + column + " " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t,1,2026-01-01,2026-12-31,GB,1,0,PERSONAL,GBP,90.00 | category | has a figure for the same",
        "t,1,2026-01-01,2026-12-31,GB,2,0,PERSONAL+HOME,GBP,90.00 | category | must not overlap",
        "t,1,2026-01-02,2026-12-31,GB,2,0,PERSONAL,GBP,90.00 | from | must be the same in all rows",
        "t,1,2026-01-01,,GB,2,0,PERSONAL,GBP,90.00 | until | must be the same in all rows",
        "t,1,2026-01-01,2026-12-31,GB,2,0,PERSONAL,EUR,90.00 | currency | must be the same in all",
        "t,2,2026-12-31,,GB,1,0,PERSONAL,GBP,90.00 | from | overlaps with the dates of t, version 1",
        "u,1,2025-01-01,,GB,1,0,PERSONAL+HOME,GBP,90.00 | from | overlaps with the dates of t,",
      })
  void namesTheLaterOfTwoContradictingRows(String second, String column, String rule) {
    assertThatThrownBy(() -> load(HEADER, ROW, second))
        .hasMessageContaining("table.csv: line 3, column " + column + " " + rule)
        .hasMessageContaining("table.csv, line 2");
  }

  @Test
  void acceptsTheNextVersionOnTheDayAfter() throws IOException {
    GuidelineTables tables = load(HEADER, ROW, "t,2,2027-01-01,,GB,1,0,PERSONAL,GBP,85.00");

    assertThat(tables.find("GB", LocalDate.of(2027, 1, 1)))
        .singleElement()
        .satisfies(guideline -> assertThat(guideline.table().version()).isEqualTo("2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monthly | amount | line 1, column monthly is missing",
        "adults | people | line 1, column adults is missing",
        "adults,children | persons,children | line 1, column children is unknown",
        "monthly | monthly,note | line 1, column note is unknown",
        "monthly | monthly,from | line 1 is not valid CSV",
      })
  void namesAWrongColumn(String right, String wrong, String rule) {
    assertThatThrownBy(() -> load(HEADER.replace(right, wrong), ROW))
        .hasMessageContaining("table.csv: " + rule);
  }

  @Test
  void namesAFileThatCannotBeRead() throws IOException {
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {(byte) 0xE9});

    assertThatThrownBy(() -> Guidelines.load(List.of("absent.csv")))
        .hasMessage("amends.assessment.guideline.files: absent.csv: does not exist");
    assertThatThrownBy(() -> Guidelines.load(List.of(latin.toString())))
        .hasMessageContaining("latin.csv: must be in UTF-8");
    assertThatThrownBy(() -> Guidelines.load(List.of(folder.toString())))
        .hasMessageStartingWith(
            "amends.assessment.guideline.files: " + folder + ": cannot be read: ");
    assertThatThrownBy(() -> load(HEADER)).hasMessageContaining("table.csv: has no row");
    assertThatThrownBy(() -> load(HEADER, "\"open")).hasMessageContaining("is not valid CSV");
  }

  private GuidelineTables load(String... lines) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, new ArrayList<>(List.of(lines)), StandardCharsets.UTF_8);
    return Guidelines.load(List.of(file.toString()));
  }
}
