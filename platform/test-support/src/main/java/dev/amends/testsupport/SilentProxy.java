package dev.amends.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy on the loopback interface that can go silent, like a network that drops packets
 * without an error: it accepts connections and swallows what they send. After it has healed, only
 * new connections work; neither end of an older connection ever learns that it is dead.
 */
public final class SilentProxy implements AutoCloseable {
  private static final int BUFFER_BYTES = 8192;
  private static final int BACKLOG = 50;

  private final ServerSocket server;
  private final String host;
  private final int port;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  /** Listens on any free port of localhost; the target may be started later. */
  public SilentProxy(String host, int port) throws IOException {
    this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    this.host = host;
    this.port = port;
    Thread.ofVirtual().start(this::accept);
  }

  /** The port on which the proxy listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** Silences all connections for good, and new ones until the network heals. */
  public void goSilent() {
    silent = true;
    connections.forEach(connection -> connection.mute = true);
  }

  /** Serves new connections again. */
  public void heal() {
    silent = false;
  }

  private void accept() {
    try {
      while (true) {
        Connection connection = new Connection(server.accept());
        connection.mute = silent;
        connections.add(connection);
        Thread.ofVirtual().start(() -> connection.serve(host, port));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Connection connection : connections) {
      connection.close();
    }
  }

  /** A connection of a client and its counterpart to the target. */
  private static final class Connection {
    private final Socket client;
    private final Socket target = new Socket();
    private volatile boolean mute;

    Connection(Socket client) {
      this.client = client;
    }

    void serve(String host, int port) {
      try {
        if (!mute) {
          target.connect(new InetSocketAddress(host, port));
          Thread.ofVirtual().start(() -> forward(target, client));
          forward(client, target);
        } else {
          client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
      } catch (IOException failed) {
        closeUnlessMute();
      }
    }

    private void forward(Socket from, Socket to) {
      byte[] buffer = new byte[BUFFER_BYTES];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (!mute) {
            out.write(buffer, 0, read);
          }
        }
      } catch (IOException failed) {
        // One side has closed the connection.
      }
      closeUnlessMute();
    }

    private void closeUnlessMute() {
      if (!mute) {
        try {
          close();
        } catch (IOException failed) {
          // It is closed already.
        }
      }
    }

    void close() throws IOException {
      client.close();
      target.close();
    }
  }
}
