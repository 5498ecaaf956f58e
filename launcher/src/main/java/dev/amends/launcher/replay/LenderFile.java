package dev.amends.launcher.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a CSV file of lender events: plain or gzip, with the column names in the first line. */
public final class LenderFile implements Iterator<LenderRow>, AutoCloseable {

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CountingStream bytes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final RowReader rows = new RowReader();
  private final long bytesTotal;
  private final UnaryOperator<Map<String, String>> change;
  private long line = 1;

  private LenderFile(
      CountingStream bytes,
      CSVParser parser,
      long bytesTotal,
      UnaryOperator<Map<String, String>> change) {
    this.change = change;
    this.bytes = bytes;
    this.parser = parser;
    this.records = parser.iterator();
    this.bytesTotal = bytesTotal;
  }

  /**
   * Opens a file.
   *
   * @throws InvalidRow if the first line cannot be decoded or does not name the required columns
   */
  public static LenderFile open(Path file, Charset encoding) throws IOException {
    return open(file, encoding, UnaryOperator.identity());
  }

  /**
   * Opens a file whose rows are changed before they are read.
   *
   * @param change changes the cells of a row that are not empty, by column
   * @throws InvalidRow if the first line cannot be decoded or does not name the required columns
   */
  static LenderFile open(Path file, Charset encoding, UnaryOperator<Map<String, String>> change)
      throws IOException {
    CountingStream bytes = new CountingStream(Files.newInputStream(file));
    try {
      BufferedReader reader = reader(bytes, encoding);
      return new LenderFile(
          bytes, parser(reader, HeaderLine.peek(reader)), Files.size(file), change);
    } catch (IOException | InvalidRow e) {
      bytes.close();
      throw e;
    }
  }

  private static CSVParser parser(Reader reader, HeaderLine header) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    try {
      CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get();
      if (!parser.getHeaderNames().containsAll(List.of("event", "lenderId"))) {
        throw new InvalidRow(
            1, null, "must name the columns, including event and lenderId" + header.hint());
      }
      return parser;
    } catch (CSVException | IllegalArgumentException e) {
      throw new InvalidRow(1, null, e.getMessage() + header.hint());
    }
  }

  private static BufferedReader reader(InputStream bytes, Charset encoding) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(2);
    boolean zipped = ((buffered.read() << 8) | buffered.read()) == GZIP_MAGIC;
    buffered.reset();
    BufferedReader reader =
        new BufferedReader(
            new StrictReader(zipped ? new GZIPInputStream(buffered) : buffered, encoding));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The share of the file that has been read, from 0 to 1. */
  public double progress() {
    return bytesTotal == 0 ? 1 : (double) bytes.count() / bytesTotal;
  }

  /**
   * Whether there is another row.
   *
   * @throws InvalidRow if the next row cannot be decoded or is not valid CSV
   */
  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new InvalidRow(line + 1, null, "is not valid CSV: " + reason(e));
    }
  }

  /**
   * Reads the next row.
   *
   * @throws InvalidRow if the row is not a valid event
   */
  @Override
  public LenderRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CSVRecord record = records.next();
    line = parser.getCurrentLineNumber();
    List<String> columns = parser.getHeaderNames();
    if (record.size() != columns.size()) {
      throw new InvalidRow(
          line,
          null,
          "has %d cells, but the first line has %d".formatted(record.size(), columns.size()));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = record.get(i).strip();
      if (!cell.isEmpty()) {
        cells.put(columns.get(i).strip(), cell);
      }
    }
    return rows.read(line, change.apply(cells));
  }

  private static String reason(RuntimeException failure) {
    Throwable cause = failure.getCause() instanceof CSVException csv ? csv : failure;
    return String.valueOf(cause.getMessage());
  }

  @Override
  public void close() throws IOException {
    parser.close();
    bytes.close();
  }
}
