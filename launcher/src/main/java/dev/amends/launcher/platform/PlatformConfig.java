package dev.amends.launcher.platform;

import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.process.ClassArchive;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.Program;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configuration of the platform.
 *
 * @param home a built working copy of the project
 * @param data the data directory
 * @param postgresBinaries the directory to which the PostgreSQL binaries are unpacked
 * @param kafkaPort the broker's port on localhost
 * @param postgresPort the database's port on localhost
 * @param servicePorts the services to start, with their ports on localhost
 * @param console the console; empty if it does not run
 * @param serviceEnvironment additional environment variables of every service
 * @param restartsEndedParts whether a part that ends or is killed is started again
 * @param restartsUnhealthyAfter how long the liveness of such a part may fail before it is started
 *     again
 */
public record PlatformConfig(
    Path home,
    Path data,
    Path postgresBinaries,
    int kafkaPort,
    int postgresPort,
    Map<Service, Integer> servicePorts,
    Optional<ConsoleConfig> console,
    Map<String, String> serviceEnvironment,
    boolean restartsEndedParts,
    Duration restartsUnhealthyAfter) {

  /** The default port of the broker. */
  public static final int KAFKA_PORT = 9092;

  /** The default port of the database; PostgreSQL's own is often in use. */
  public static final int POSTGRES_PORT = 54320;

  /** How long the liveness of a part may fail by default. */
  public static final Duration UNHEALTHY_MAX = Duration.ofMinutes(1);

  public PlatformConfig {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    postgresBinaries = postgresBinaries.toAbsolutePath().normalize();
    servicePorts = Map.copyOf(servicePorts);
    serviceEnvironment = Map.copyOf(serviceEnvironment);
  }

  /** The default ports; parts that end are started again. */
  public static PlatformConfig onDefaultPorts(Path home, Path data) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, service.defaultPort());
    }
    return new PlatformConfig(
        home,
        data,
        data.resolve("postgresql-17"),
        KAFKA_PORT,
        POSTGRES_PORT,
        ports,
        Optional.empty(),
        Map.of(),
        true,
        UNHEALTHY_MAX);
  }

  /** Free ports that are kept across restarts; parts that end are not started again. For tests. */
  public static PlatformConfig onFreePorts(Path home, Path data) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, Ports.free());
    }
    return new PlatformConfig(
        home,
        data,
        EmbeddedDatabase.sharedBinaries(),
        Ports.free(),
        Ports.free(),
        ports,
        Optional.empty(),
        Map.of(),
        false,
        UNHEALTHY_MAX);
  }

  /** A copy with other ports. */
  public PlatformConfig withPorts(int kafka, int postgres, Map<Service, Integer> services) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafka,
        postgres,
        services,
        console,
        serviceEnvironment,
        restartsEndedParts,
        restartsUnhealthyAfter);
  }

  /** A copy that also runs the console. */
  public PlatformConfig withConsole(ConsoleConfig ports) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafkaPort,
        postgresPort,
        servicePorts,
        Optional.of(ports),
        serviceEnvironment,
        restartsEndedParts,
        restartsUnhealthyAfter);
  }

  /** A copy that starts a part again after its liveness has failed for another time. */
  public PlatformConfig withRestartsUnhealthyAfter(Duration unhealthyMax) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafkaPort,
        postgresPort,
        servicePorts,
        console,
        serviceEnvironment,
        restartsEndedParts,
        unhealthyMax);
  }

  /** A copy with another environment for the services. */
  public PlatformConfig withServiceEnvironment(Map<String, String> environment) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafkaPort,
        postgresPort,
        servicePorts,
        console,
        environment,
        restartsEndedParts,
        restartsUnhealthyAfter);
  }

  /** The JVM options for the class archive of a program. */
  List<String> options(Program service) {
    String name = service.serviceName();
    return ClassArchive.options(home.resolve(name).resolve("target").resolve(name + ".jsa"));
  }

  /** The log file of a part. */
  public Path log(String part) {
    return data.resolve("logs").resolve(part + ".log");
  }
}
