package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.services.Service;
import dev.amends.launcher.services.ServiceConfig;
import dev.amends.launcher.services.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The running platform: a broker, a database and the services, each a process of its own. */
public final class Platform implements AutoCloseable {

  private final PlatformConfig config;
  private final RunDirectory run;
  private final Parts parts;
  private final Watch watch;
  private final LocalIdentity identity;
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  private Platform(PlatformConfig config, RunDirectory run, Parts parts, Consumer<String> news) {
    this.config = config;
    this.run = run;
    this.parts = parts;
    this.identity = identity(config.data());
    CompletableFuture<EmbeddedBroker> kafka = parts.startBeside(this::startBroker);
    this.database = parts.start(this::startDatabase);
    this.broker = kafka.join();
    Map<Service, CompletableFuture<ServiceProcess>> starting = new EnumMap<>(Service.class);
    config
        .servicePorts()
        .forEach(
            (service, port) ->
                starting.put(service, parts.startBeside(() -> startService(service, port))));
    starting.forEach((service, started) -> services.put(service, started.join()));
    this.watch = new Watch(config, run, news);
    watch.over(parts.ready());
  }

  /**
   * Starts everything, having ended what a killed launcher left, and returns when all is ready.
   *
   * @param news told a line for each part that becomes ready, ends or comes back
   * @throws PartFailed where a part does not become ready; then none runs
   */
  public static Platform start(PlatformConfig config, Consumer<String> news) {
    RunDirectory run = RunDirectory.take(config.data().resolve("run"));
    Parts parts = new Parts(run, news);
    try {
      run.endLeftovers();
      run.tellLauncher();
      config
          .servicePorts()
          .forEach(
              (service, port) -> ServiceProcess.requireStartable(service, config.home(), port));
      Logs.turnOver(config.data().resolve("logs"));
      return new Platform(config, run, parts, news);
    } catch (RuntimeException e) {
      parts.stop();
      run.close();
      throw e instanceof CompletionException && e.getCause() instanceof PartFailed cause
          ? cause
          : e;
    }
  }

  /** The parts that a data directory tells of, running or not, whoever started them. */
  public static List<RunningPart> partsOf(Path data) {
    return RunDirectory.parts(data.resolve("run"));
  }

  /** Who signs the tokens that the services of a data directory accept. */
  public static LocalIdentity identity(Path data) {
    return LocalIdentity.in(data.resolve("keys"), InstantSource.system());
  }

  /** Where and how the platform runs. */
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

  /** One of the services. */
  public ServiceProcess service(Service service) {
    return Objects.requireNonNull(services.get(service), () -> service + " was not started");
  }

  /** The address of one of the services, without a slash at the end. */
  public URI uri(Service service) {
    return service(service).uri();
  }

  /** Who signs the tokens that the services accept. */
  public LocalIdentity identity() {
    return identity;
  }

  /** All parts in the order in which they became ready. */
  public List<Part> parts() {
    return parts.ready();
  }

  /** Stops the services, then the broker, then the database, each cleanly. */
  @Override
  public void close() {
    watch.close();
    parts.stop();
    run.close();
  }

  private EmbeddedBroker startBroker() {
    return EmbeddedBroker.startProcess(
        config.data().resolve("kafka"),
        config.kafkaPort(),
        config.log("kafka"),
        config.options("launcher", "kafka"));
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
            environment(service, port),
            config.options(service.serviceName(), service.serviceName())));
  }

  private Map<String, String> environment(Service service, int port) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME", service.database(),
                "QUARKUS_DATASOURCE_PASSWORD", service.database(),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", identity.publicKey().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER", LocalIdentity.ISSUER));
    environment.putAll(config.serviceEnvironment());
    return environment;
  }
}
