package dev.amends.launcher.replay;

import java.io.BufferedReader;
import java.io.IOException;

/** The first line of a lender file, which should name the columns. */
record HeaderLine(String text) {

  private static final int CHARS_MAX = 16 * 1024;

  /** Reads the first line of a text and leaves the text at its beginning. */
  static HeaderLine peek(BufferedReader reader) throws IOException {
    reader.mark(CHARS_MAX);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < CHARS_MAX; i++) {
      int character = reader.read();
      if (character < 0 || character == '\n' || character == '\r') {
        break;
      }
      line.append((char) character);
    }
    reader.reset();
    return new HeaderLine(line.toString());
  }

  /**
   * Returns what is probably wrong with a line that does not name the columns, as the end of a
   * sentence.
   */
  String hint() {
    if (text.startsWith("\0")) {
      return "; the file seems to be UTF-16: use --encoding UTF-16BE";
    }
    if (text.indexOf('\0') > 0) {
      return "; the file seems to be UTF-16: use --encoding UTF-16LE";
    }
    if (text.indexOf(',') >= 0) {
      return "";
    }
    if (text.indexOf(';') >= 0) {
      return "; separate the columns by commas instead of semicolons";
    }
    if (text.indexOf('\t') >= 0) {
      return "; separate the columns by commas instead of tabs";
    }
    return "; if it does, check the encoding of the file (--encoding)";
  }
}
