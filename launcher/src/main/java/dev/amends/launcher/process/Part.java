package dev.amends.launcher.process;

/**
 * A process of the platform: the broker, the database or a service.
 *
 * <p>Its port and data do not change on {@link #kill} and {@link #restart}.
 */
public interface Part extends AutoCloseable {

  /** The name in messages and files, such as {@code kafka} or {@code case-service}. */
  String name();

  /** The TCP port on localhost. */
  int port();

  /** The id of the running process, or of the last one if none is running. */
  long pid();

  /** Whether the process is running; it may not be ready yet. */
  boolean isAlive();

  /** Whether a running process can still do its work; true for a part without a liveness check. */
  default boolean isLive() {
    return true;
  }

  /** Kills the process with SIGKILL and waits until it has ended. */
  void kill();

  /**
   * Stops the part if it is running, starts it and waits until it is ready.
   *
   * @throws PartFailed if it does not become ready
   */
  void restart();

  /** Stops the process, and kills it if that takes too long; does nothing if none is running. */
  void stop();

  @Override
  default void close() {
    stop();
  }
}
