package dev.amends.launcher.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from a stream. */
final class CountingStream extends FilterInputStream {

  private long count;

  CountingStream(InputStream stream) {
    super(stream);
  }

  /** The number of bytes read so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    count += Math.max(0, some);
    return some;
  }
}
