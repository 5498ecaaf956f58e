package dev.amends.launcher.command;

import dev.amends.launcher.identity.DemoUser;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The message shown when the platform is ready: addresses and next steps. */
final class Welcome {

  /** Shown if the console is not built. */
  static final String NO_CONSOLE =
      "The console is not built, so everything else starts without it. Install Node 20.19 or newer"
          + " (https://nodejs.org, apt install nodejs npm, brew install node) and run ./amends up again.";

  private static final String CONSOLE =
      "  %-19s %s%n  %-19s any demo user, without a password: %s%n%n";

  private static final String ADDRESSES =
      """
        Kafka               localhost:%d
        PostgreSQL          jdbc:postgresql://localhost:%d/%3$s  (user %3$s, password in %4$s)
        logs                %5$s
      """;

  private static final String NEXT_STEPS =
      """

      Try next, in another terminal:

        ./amends replay%1$s --demo samples/credit-union.csv
        TOKEN=$(./amends token%1$s --role agent --role supervisor --name li.na)
        curl -H "Authorization: Bearer $TOKEN" "http://localhost:%2$d/cases?status=OPEN"
        ./amends status%1$s

      Ctrl-C stops everything and keeps the data.
      """;

  private Welcome() {}

  /**
   * Returns the message.
   *
   * @param seconds how long the start took
   */
  static String message(PlatformConfig config, double seconds) {
    String database = Service.CASE.database();
    StringBuilder text = new StringBuilder();
    append(text, "%nReady after %.1f s.%n%n", seconds);
    config
        .console()
        .ifPresent(
            console -> append(text, CONSOLE, "console", console.uri(), "sign in as", demoUsers()));
    new TreeMap<>(config.servicePorts())
        .forEach(
            (service, port) ->
                append(
                    text,
                    "  %-19s http://localhost:%d/q/swagger-ui%n",
                    service.serviceName(),
                    port));
    append(
        text,
        ADDRESSES,
        config.kafkaPort(),
        config.postgresPort(),
        database,
        config.data().resolve("keys/postgres-" + database + ".password"),
        config.data().resolve("logs"));
    append(
        text,
        NEXT_STEPS,
        dataOption(config),
        config.servicePorts().getOrDefault(Service.CASE, Service.CASE.defaultPort()));
    return text.toString();
  }

  private static String demoUsers() {
    return DemoUser.ALL.stream()
        .map(user -> user.name() + " (" + String.join(", ", user.roles()) + ")")
        .collect(Collectors.joining(", "));
  }

  /** Ports are written with the digits of every shell, whatever the locale. */
  private static void append(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  /** The {@code --data} option that other subcommands need to find this platform, if any. */
  private static String dataOption(PlatformConfig config) {
    Path defaultData = config.home().resolve("data").toAbsolutePath().normalize();
    Path data = config.data().toAbsolutePath().normalize();
    return data.equals(defaultData) ? "" : " --data " + quote(data.toString());
  }

  /** Quotes a path for a shell, unless it has harmless characters only. */
  private static String quote(String path) {
    return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
