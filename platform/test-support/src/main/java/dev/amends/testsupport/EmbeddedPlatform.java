package dev.amends.testsupport;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs the launcher's broker and database on free ports, with data in the build folder. */
record EmbeddedPlatform(EmbeddedBroker broker, EmbeddedDatabase postgres) implements TestPlatform {

  static EmbeddedPlatform start(String database) {
    Path directory = directory();
    EmbeddedDatabase postgres = EmbeddedDatabase.startForTests(directory.resolve("postgres"));
    postgres.createDatabase(database);
    return new EmbeddedPlatform(
        EmbeddedBroker.startProcess(directory.resolve("kafka"), 0), postgres);
  }

  /** Starts a broker that authenticates its clients. */
  static EmbeddedPlatform startSecured(String database, Map<String, String> passwords) {
    Path directory = directory();
    EmbeddedDatabase postgres = EmbeddedDatabase.startForTests(directory.resolve("postgres"));
    postgres.createDatabase(database);
    return new EmbeddedPlatform(
        EmbeddedBroker.startSecuredForTests(directory.resolve("kafka"), passwords), postgres);
  }

  private static Path directory() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "platform-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String jdbcUrl(String database) {
    return postgres.jdbcUrl(database);
  }

  @Override
  public String password(String database) {
    return postgres.password(database);
  }

  @Override
  public void stop() {
    broker.stop();
    postgres.stop();
  }
}
