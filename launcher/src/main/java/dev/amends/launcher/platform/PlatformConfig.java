package dev.amends.launcher.platform;

import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.process.ChildJvm;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the platform runs.
 *
 * @param home a built working copy of the project, with a folder for each service
 * @param data where everything that must outlive a restart is kept
 * @param postgresBinaries where PostgreSQL's programs are unpacked to, once
 * @param kafkaPort the broker's port on localhost
 * @param postgresPort the database's port on localhost
 * @param servicePorts the services to start, with their ports on localhost
 * @param serviceEnvironment added to the environment of every service
 * @param restartsEndedParts whether a part that ends by itself, or is killed, is started again
 * @param archivesClasses whether the parts keep archives of their classes beside what is built: the
 *     first stop takes longer, every start after it half as long
 */
public record PlatformConfig(
    Path home,
    Path data,
    Path postgresBinaries,
    int kafkaPort,
    int postgresPort,
    Map<Service, Integer> servicePorts,
    Map<String, String> serviceEnvironment,
    boolean restartsEndedParts,
    boolean archivesClasses) {

  /** The broker's port that users and integrators expect. */
  public static final int KAFKA_PORT = 9092;

  /** The database's port that users expect; not PostgreSQL's own, which is often taken. */
  public static final int POSTGRES_PORT = 54320;

  public PlatformConfig {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    postgresBinaries = postgresBinaries.toAbsolutePath().normalize();
    servicePorts = Map.copyOf(servicePorts);
    serviceEnvironment = Map.copyOf(serviceEnvironment);
  }

  /** The public ports; parts that end are started again. */
  public static PlatformConfig standard(Path home, Path data) {
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
        Map.of(),
        true,
        true);
  }

  /** Free ports, chosen now and kept over restarts; parts that end stay ended. For tests. */
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
        Map.of(),
        false,
        false);
  }

  /** The same on other ports. */
  public PlatformConfig withPorts(int kafka, int postgres, Map<Service, Integer> services) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafka,
        postgres,
        services,
        serviceEnvironment,
        restartsEndedParts,
        archivesClasses);
  }

  /** The same with another environment for the services. */
  public PlatformConfig withServiceEnvironment(Map<String, String> environment) {
    return new PlatformConfig(
        home,
        data,
        postgresBinaries,
        kafkaPort,
        postgresPort,
        servicePorts,
        environment,
        restartsEndedParts,
        archivesClasses);
  }

  /** The options of a part's JVM that come from here. */
  List<String> options(String module, String part) {
    return archivesClasses
        ? ChildJvm.classArchive(home.resolve(module).resolve("target").resolve(part + ".jsa"))
        : List.of();
  }

  /** Where the log of a part is. */
  public Path log(String part) {
    return data.resolve("logs").resolve(part + ".log");
  }
}
