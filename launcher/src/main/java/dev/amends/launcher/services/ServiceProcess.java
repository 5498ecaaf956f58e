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

/** One running service. */
public final class ServiceProcess implements Part {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private static final List<String> OPTIONS =
      List.of("-Xms64m", "-Xmx256m", "--add-opens=java.base/java.lang=ALL-UNNAMED");

  private final Service service;
  private final ServiceConfig config;
  private volatile ChildProcess process;

  private ServiceProcess(Service service, ServiceConfig config) {
    this.service = service;
    this.config = config;
    this.process = launch();
  }

  /**
   * Starts a service and returns when it is ready.
   *
   * @throws PartFailed where it is not built, its port is taken, or it does not become ready
   */
  public static ServiceProcess start(Service service, ServiceConfig config) {
    return new ServiceProcess(service, config);
  }

  /**
   * Makes sure that a service can be started, before anything is.
   *
   * @throws PartFailed where it is not built or its port is taken
   */
  public static void requireStartable(Service service, Path home, int port) {
    Path program = service.program(home);
    if (!Files.exists(program)) {
      throw new PartFailed(service.serviceName() + " is not built: there is no " + program);
    }
    Ports.requireFree(service.serviceName(), port, service.portFlag());
  }

  /** The address of the service, without a slash at the end. */
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
          name(), started, START_TIMEOUT, () -> Health.of(config.port()) == Health.READY);
      return started;
    } catch (RuntimeException e) {
      started.kill();
      throw e;
    }
  }
}
