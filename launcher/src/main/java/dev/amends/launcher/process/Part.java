package dev.amends.launcher.process;

/**
 * One process of the running platform: the broker, the database, or a service.
 *
 * <p>A part keeps its port and its data over {@link #kill} and {@link #restart}.
 */
public interface Part extends AutoCloseable {

  /** The name under which the part is reported, such as {@code kafka} or {@code case-service}. */
  String name();

  /** The TCP port on which the part listens, on localhost. */
  int port();

  /** The id of the present process, or of the last one where none is running. */
  long pid();

  /** Whether the process is running; it may be running and not be ready. */
  boolean isAlive();

  /** Ends the process with SIGKILL and returns when it is gone. */
  void kill();

  /**
   * Starts the part again, after {@link #kill}, {@link #stop} or its own end; a running one is
   * stopped first. Returns when it is ready.
   *
   * @throws PartFailed where it does not become ready
   */
  void restart();

  /** Ends the process cleanly, by force where it takes too long; does nothing where none runs. */
  void stop();

  @Override
  default void close() {
    stop();
  }
}
