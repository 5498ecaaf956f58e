package dev.amends.testsupport;

import org.testcontainers.DockerClientFactory;

/** A broker with the topics of the platform and a database, in containers or embedded. */
interface TestPlatform {

  /** The system property that overrides the choice: {@code embedded} or {@code containers}. */
  String SWITCH = "amends.test.platform";

  String bootstrapServers();

  String jdbcUrl(String database);

  /** The password of the role that owns a database. */
  String password(String database);

  void stop();

  static TestPlatform start(String database) {
    return containersWanted()
        ? ContainerPlatform.start(database)
        : EmbeddedPlatform.start(database);
  }

  private static boolean containersWanted() {
    return switch (System.getProperty(SWITCH, "auto")) {
      case "embedded" -> false;
      case "containers" -> true;
      case "auto" -> DockerClientFactory.instance().isDockerAvailable();
      default ->
          throw new IllegalArgumentException(SWITCH + " must be embedded, containers or auto");
    };
  }
}
