package dev.amends.launcher.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text strictly: bytes that are not valid in the encoding are an error with line and
 * column, after everything before them has been read.
 *
 * <p>A lenient decoder would replace them, and a borrower would be stored under a garbled name.
 */
final class StrictReader extends Reader {

  private static final int BUFFER_SIZE = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream stream;
  private final Charset encoding;
  private final CharsetDecoder decoder;
  private final byte[] input = new byte[BUFFER_SIZE];
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).limit(0);
  private boolean bytesEnded;
  private boolean ended;
  private @Nullable InvalidRow failure;
  private long line = 1;
  private long column = 1;
  private char last;

  StrictReader(InputStream stream, Charset encoding) {
    this.stream = stream;
    this.encoding = encoding;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Reads characters.
   *
   * @throws InvalidRow at the first bytes that are not valid in the encoding
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, bytesEnded);
    if (result.isUnderflow() && bytesEnded) {
      decoder.flush(chars);
      ended = true;
    } else if (result.isUnderflow()) {
      fill();
    }
    chars.flip();
    for (int i = 0; i < chars.limit(); i++) {
      count(chars.get(i));
    }
    if (result.isError()) {
      failure = invalid(result.length());
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = stream.read(input, 0, bytes.remaining());
    if (count < 0) {
      bytesEnded = true;
    } else {
      bytes.put(input, 0, count);
    }
    bytes.flip();
  }

  /** A line ends with LF, CR or both; a character outside the basic plane is one column. */
  private void count(char character) {
    if (character == '\n' || character == '\r') {
      line += character == '\n' && last == '\r' ? 0 : 1;
      column = 1;
    } else if (!Character.isLowSurrogate(character) && character != BYTE_ORDER_MARK) {
      column++;
    }
    last = character;
  }

  private InvalidRow invalid(int length) {
    byte[] wrong = new byte[Math.min(length, bytes.remaining())];
    bytes.get(bytes.position(), wrong);
    String hint =
        startsWithUtf16Mark() ? "UTF-16" : "the encoding of the file, such as GB18030 or UTF-16";
    return new InvalidRow(
        line,
        Long.toString(column),
        "must be valid %s (was byte %s); use --encoding with %s"
            .formatted(
                encoding.name(),
                HexFormat.ofDelimiter(" ").withUpperCase().formatHex(wrong),
                hint));
  }

  private boolean startsWithUtf16Mark() {
    if (line > 1 || column > 1 || bytes.remaining() < 2) {
      return false;
    }
    int mark = bytes.getShort(bytes.position()) & 0xFFFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
