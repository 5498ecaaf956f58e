package dev.amends.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The TCP ports of this machine, as seen from localhost. */
public final class Ports {

  private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

  private Ports() {}

  /** A port on which nothing listens at the moment. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port itself, or a free one where it is 0. */
  public static int orFree(int port) {
    return port == 0 ? free() : port;
  }

  /** Whether something accepts connections on the port. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  /**
   * Makes sure that a part can have its port.
   *
   * @param flag the option of the command line that chooses another port
   * @throws PortTaken where another program has it
   */
  public static void requireFree(String part, int port, String flag) {
    if (answers(port) || !canListen(port)) {
      throw new PortTaken(part, port, flag);
    }
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of the last run that linger in TIME_WAIT are no reason to refuse.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
