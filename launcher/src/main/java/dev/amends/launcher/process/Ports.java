package dev.amends.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports on localhost. */
public final class Ports {

  private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

  private Ports() {}

  /** Returns a port that is free now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the port, or a free one if it is 0. */
  public static int freeIfZero(int port) {
    return port == 0 ? free() : port;
  }

  /** Whether something accepts connections on the port. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
      return true;
    } catch (IOException notListening) {
      return false;
    }
  }

  /**
   * Checks that a port is free.
   *
   * @param flag the command-line option that sets the port
   * @throws PortInUse if another program uses it
   */
  public static void requireFree(String part, int port, String flag) {
    if (answers(port) || !canListen(port)) {
      throw new PortInUse(part, port, flag);
    }
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of the previous run may still be in TIME_WAIT.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
