package dev.amends.launcher.command;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.util.Locale;

/** The message shown when the platform is ready: addresses and next steps. */
final class Welcome {

  private static final String NEXT_STEPS =
      """
        Kafka               %2$s
        PostgreSQL          %3$s  (user and password case_service)
        logs                %4$s

      Try next, in another terminal:

        ./amends replay%1$s samples/credit-union.csv
        TOKEN=$(./amends token%1$s --role agent --role supervisor --name li.na)
        curl -H "Authorization: Bearer $TOKEN" "http://localhost:%5$d/cases?status=OPEN"
        ./amends status%1$s

      Ctrl-C stops everything and keeps the data.
      """;

  private Welcome() {}

  static String message(Platform platform, double seconds) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%nReady after %.1f s.%n%n", seconds));
    for (Service service : platform.config().servicePorts().keySet().stream().sorted().toList()) {
      text.append(
          "  %-19s %s/q/swagger-ui%n".formatted(service.serviceName(), platform.uri(service)));
    }
    text.append(
        NEXT_STEPS.formatted(
            dataOption(platform.config()),
            platform.broker().bootstrapServers(),
            platform.database().jdbcUrl(Service.CASE.database()),
            platform.config().data().resolve("logs"),
            platform.config().servicePorts().getOrDefault(Service.CASE, 8081)));
    return text.toString();
  }

  /** The {@code --data} option that other subcommands need to find this platform, if any. */
  private static String dataOption(PlatformConfig config) {
    Path defaultData = config.home().resolve("data").toAbsolutePath().normalize();
    Path data = config.data().toAbsolutePath().normalize();
    return data.equals(defaultData) ? "" : " --data " + data;
  }
}
