package dev.amends.testsupport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A connection on which a test sends requests as it likes: malformed, slowly or without end. */
public final class RawHttp implements AutoCloseable {
  private static final int PIECE_BYTES = 64 * 1024;

  /** So that a few clients do not keep every core busy. */
  private static final long PAUSE_NANOS = 2_000_000;

  private final Socket socket;

  /** Connects to the service under test. */
  public RawHttp(int port) {
    try {
      this.socket = new Socket("localhost", port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot connect", e);
    }
  }

  /** Sends text unchanged, one byte per character. */
  public RawHttp send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send", e);
    }
  }

  /**
   * Sends bytes without reading, as a client does that reads the response last.
   *
   * @return whether the service closed the connection before everything was sent
   */
  public boolean sendUntilClosed(long bytes) {
    byte[] piece = new byte[PIECE_BYTES];
    try {
      for (long sent = 0; sent < bytes; sent += piece.length) {
        socket.getOutputStream().write(piece);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  /**
   * Reads what the service sends until it closes the connection.
   *
   * @throws IllegalStateException if it does not close within the time
   */
  public String readUntilClosed(Duration within) {
    StringBuilder answer = new StringBuilder();
    long deadline = System.nanoTime() + within.toNanos();
    byte[] piece = new byte[PIECE_BYTES];
    try {
      while (true) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new IllegalStateException("the connection is still open after: " + answer);
        }
        socket.setSoTimeout((int) left);
        int read = socket.getInputStream().read(piece);
        if (read < 0) {
          return answer.toString();
        }
        answer.append(new String(piece, 0, read, ISO_8859_1));
      }
    } catch (SocketTimeoutException e) {
      throw new IllegalStateException("the connection is still open after: " + answer, e);
    } catch (IOException reset) {
      return answer.toString();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close", e);
    }
  }
}
