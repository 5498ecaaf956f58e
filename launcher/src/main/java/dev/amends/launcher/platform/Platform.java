package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.evidence.EvidenceKeys;
import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.identity.SignInProvider;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.services.ConsoleProgram;
import dev.amends.launcher.services.Service;
import dev.amends.launcher.services.ServiceConfig;
import dev.amends.launcher.services.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The running platform: a broker, a database and the services, each in a separate process. */
public final class Platform implements AutoCloseable {

  /** The name of the provider in the list of running parts. */
  public static final String SIGN_IN = "sign-in";

  private final PlatformConfig config;
  private final RunDirectory run;
  private final StartedParts parts;
  private final PartMonitor monitor;
  private final LocalIdentity identity;
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  private Platform(
      PlatformConfig config, RunDirectory run, StartedParts parts, Consumer<String> messages) {
    this.config = config;
    this.run = run;
    this.parts = parts;
    this.identity = identity(config.data());
    EvidenceKeys.load(config.data().resolve("keys"));
    config.console().ifPresent(this::startSignIn);
    CompletableFuture<EmbeddedBroker> kafka = parts.startAsync(this::startBroker);
    this.database = parts.start(this::startDatabase);
    this.broker = kafka.join();
    Map<Service, CompletableFuture<ServiceProcess>> starting = new EnumMap<>(Service.class);
    config
        .servicePorts()
        .forEach(
            (service, port) ->
                starting.put(service, parts.startAsync(() -> startService(service, port))));
    Optional<CompletableFuture<ServiceProcess>> console =
        config.console().map(ports -> parts.startAsync(() -> startConsole(ports)));
    starting.forEach((service, started) -> services.put(service, started.join()));
    console.ifPresent(CompletableFuture::join);
    this.monitor = new PartMonitor(config, run, messages);
    monitor.watch(parts.ready());
  }

  /**
   * Stops what a killed launcher left running, starts everything and waits until it is ready.
   *
   * @param messages receives a line whenever a part becomes ready, ends or restarts
   * @throws PartFailed if the data directory has another format or a part does not become ready;
   *     nothing runs then
   */
  public static Platform start(PlatformConfig config, Consumer<String> messages) {
    DataFormat.require(config.data());
    RunDirectory run = RunDirectory.lock(config.data().resolve("run"));
    StartedParts parts = new StartedParts(run, messages);
    try {
      run.stopLeftovers();
      run.recordLauncher();
      config
          .servicePorts()
          .forEach(
              (service, port) -> ServiceProcess.requireStartable(service, config.home(), port));
      config
          .console()
          .ifPresent(
              console ->
                  ServiceProcess.requireStartable(
                      ConsoleProgram.CONSOLE, config.home(), console.port()));
      Logs.rotate(config.data().resolve("logs"));
      return new Platform(config, run, parts, messages);
    } catch (RuntimeException e) {
      parts.stop();
      run.close();
      throw e instanceof CompletionException && e.getCause() instanceof PartFailed cause
          ? cause
          : e;
    }
  }

  /** The parts recorded in a data directory, whether they run or not. */
  public static List<RunningPart> partsOf(Path data) {
    return RunDirectory.parts(data.resolve("run"));
  }

  /** The issuer of the tokens that the services of a data directory accept. */
  public static LocalIdentity identity(Path data) {
    return LocalIdentity.load(data.resolve("keys"), InstantSource.system());
  }

  /** The configuration. */
  public PlatformConfig config() {
    return config;
  }

  /** The broker. */
  public EmbeddedBroker broker() {
    return broker;
  }

  /** The database. */
  public EmbeddedDatabase database() {
    return database;
  }

  /** A service. */
  public ServiceProcess service(Service service) {
    return Objects.requireNonNull(
        services.get(service), () -> service + " is not part of this platform");
  }

  /** The base address of a service, without a trailing slash. */
  public URI uri(Service service) {
    return service(service).uri();
  }

  /** The issuer of the tokens that the services accept. */
  public LocalIdentity identity() {
    return identity;
  }

  /** All parts in the order in which they became ready. */
  public List<Part> parts() {
    return parts.ready();
  }

  /** Stops the services, then the broker, then the database. */
  @Override
  public void close() {
    monitor.close();
    parts.stop();
    run.close();
  }

  private void startSignIn(ConsoleConfig console) {
    parts.add(
        SignInProvider.start(
            console.signInPort(),
            identity,
            console.client(ConsoleEnvironment.clientSecret(config))));
    run.recordOwnPart(SIGN_IN, console.signInPort());
  }

  private ServiceProcess startConsole(ConsoleConfig console) {
    return ServiceProcess.start(
        ConsoleProgram.CONSOLE,
        new ServiceConfig(
            config.home(),
            console.port(),
            config.log(ConsoleProgram.CONSOLE.serviceName()),
            ConsoleEnvironment.of(config, console, broker),
            config.options(ConsoleProgram.CONSOLE)));
  }

  private EmbeddedBroker startBroker() {
    return EmbeddedBroker.startProcess(
        config.data().resolve("kafka"), config.kafkaPort(), config.log("kafka"));
  }

  private EmbeddedDatabase startDatabase() {
    EmbeddedDatabase started =
        EmbeddedDatabase.start(
            config.data().resolve("postgres"),
            config.postgresBinaries(),
            config.log("postgres"),
            config.postgresPort());
    for (Service service : Service.values()) {
      started.createDatabase(service.database());
    }
    return started;
  }

  private ServiceProcess startService(Service service, int port) {
    return ServiceProcess.start(
        service,
        new ServiceConfig(
            config.home(),
            port,
            config.log(service.serviceName()),
            new ServiceEnvironment(config, database, broker, identity).of(service, port),
            config.options(service)));
  }
}
