package dev.amends.launcher.services;

import dev.amends.launcher.process.ChildJvm;
import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.ChildProcess.StopSignal;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.process.Readiness;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service or the console in a separate process. */
public final class ServiceProcess implements Part {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-XX:+ExitOnOutOfMemoryError",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-Dvertx.disableURIValidation=true"); // RequestGuard validates it, with problem details

  private final Program service;
  private final ServiceConfig config;
  private volatile ChildProcess process;

  private ServiceProcess(Program service, ServiceConfig config) {
    this.service = service;
    this.config = config;
    this.process = launch();
  }

  /**
   * Starts a program and waits until it is ready.
   *
   * @throws PartFailed if it is not built, its port is in use, or it does not become ready
   */
  public static ServiceProcess start(Program service, ServiceConfig config) {
    return new ServiceProcess(service, config);
  }

  /**
   * Checks that a program is built and its port is free.
   *
   * @throws PartFailed if it is not
   */
  public static void requireStartable(Program service, Path home, int port) {
    Path program = service.program(home);
    if (!Files.exists(program)) {
      throw new PartFailed(
          service.serviceName()
              + " is not built: "
              + program
              + " does not exist. Run mvn package first.");
    }
    Ports.requireFree(service.serviceName(), port, service.portFlag());
  }

  /** The base address, without a trailing slash. */
  public URI uri() {
    return URI.create("http://localhost:" + config.port());
  }

  @Override
  public String name() {
    return service.serviceName();
  }

  @Override
  public int port() {
    return config.port();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public boolean isLive() {
    return Health.isLive(config.port());
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public synchronized void restart() {
    stop();
    process = launch();
  }

  @Override
  public synchronized void stop() {
    process.stop(STOP_TIMEOUT);
  }

  private List<String> options() {
    List<String> all = new ArrayList<>(OPTIONS);
    all.add(service.heapOption());
    all.addAll(config.options());
    return all;
  }

  private ChildProcess launch() {
    requireStartable(service, config.home(), config.port());
    ChildProcess started =
        ChildProcess.start(
            ChildJvm.ofJar(service.program(config.home()), options()),
            config.environment(),
            StopSignal.TERM,
            config.log());
    try {
      Readiness.await(
          name(), started, START_TIMEOUT, () -> Health.query(config.port()) == Health.READY);
      return started;
    } catch (RuntimeException e) {
      started.kill();
      throw e;
    }
  }
}
