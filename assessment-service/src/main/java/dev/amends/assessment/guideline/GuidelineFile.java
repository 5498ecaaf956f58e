package dev.amends.assessment.guideline;

import dev.amends.assessment.guideline.GuidelineRow.Position;
import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads the rows of a CSV file in UTF-8. Its first line names the columns; lines that begin with #
 * are comments.
 */
final class GuidelineFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Set<String> COLUMNS =
      Set.of("table", "version", "from", "until", "region", "category", "currency", "monthly");
  private static final Set<String> BY_PERSONS = Set.of("persons");
  private static final Set<String> BY_AGE = Set.of("adults", "children");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private final String file;

  private GuidelineFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidDataFile names the file, the line, the column and the rule
   */
  static List<GuidelineRow> read(String file) {
    return new GuidelineFile(file).rows(content(file));
  }

  private static String content(String file) {
    try {
      String content = Files.readString(Path.of(file), StandardCharsets.UTF_8);
      return content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    } catch (CharacterCodingException e) {
      throw new InvalidDataFile(file, "", "must be in UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new InvalidDataFile(file, "", "does not exist", e);
    } catch (IOException e) {
      throw new InvalidDataFile(file, "", "cannot be read: " + e.getMessage(), e);
    }
  }

  private List<GuidelineRow> rows(String content) {
    List<GuidelineRow> rows = new ArrayList<>();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(content, FORMAT)) {
      List<String> columns = parser.getHeaderNames();
      line = Math.max(line, parser.getCurrentLineNumber());
      requireColumns(line, columns);
      for (CSVRecord record : parser) {
        line = parser.getCurrentLineNumber();
        rows.add(row(new Position(file, line), columns, record));
      }
    } catch (UncheckedIOException e) {
      throw new InvalidDataFile(file, "line " + (line + 1), "is not valid CSV: " + reason(e), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidDataFile(file, "line " + line, "is not valid CSV: " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new InvalidDataFile(file, "", "has no row");
    }
    return rows;
  }

  private static String reason(UncheckedIOException e) {
    return String.valueOf(
        e.getCause() instanceof CSVException csv ? csv.getMessage() : e.getMessage());
  }

  private void requireColumns(long line, List<String> columns) {
    Position header = new Position(file, line);
    Set<String> required = new HashSet<>(COLUMNS);
    required.addAll(columns.contains("persons") ? BY_PERSONS : BY_AGE);
    required.stream()
        .filter(column -> !columns.contains(column))
        .sorted()
        .findFirst()
        .ifPresent(
            column -> {
              throw header.invalid(column, "is missing");
            });
    columns.stream()
        .filter(column -> !required.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw header.invalid(column, "is unknown; leave it out");
            });
  }

  private static GuidelineRow row(Position position, List<String> columns, CSVRecord record) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size() && i < record.size(); i++) {
      cells.put(columns.get(i), record.get(i));
    }
    if (record.size() != columns.size()) {
      throw position.invalid(
          columns.get(Math.min(record.size(), columns.size() - 1)),
          (record.size() < columns.size() ? "is missing" : "must be the last cell")
              + " (the row has "
              + record.size()
              + " cells, the first line "
              + columns.size()
              + ")");
    }
    return new GuidelineCells(position, cells).row();
  }
}
