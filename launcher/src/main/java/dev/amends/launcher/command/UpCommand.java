package dev.amends.launcher.command;

import dev.amends.launcher.identity.SignInProvider;
import dev.amends.launcher.platform.ConsoleConfig;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.services.ConsoleProgram;
import dev.amends.launcher.services.Service;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends up}: runs the platform until Ctrl-C. */
@Command(
    name = "up",
    description =
        "Starts the broker, the database, the services and the console, and stops them on Ctrl-C.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class UpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "" + PlatformConfig.KAFKA_PORT)
  private int kafkaPort;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "" + PlatformConfig.POSTGRES_PORT)
  private int postgresPort;

  @Option(names = "--case-port", paramLabel = "PORT", defaultValue = "8081")
  private int casePort;

  @Option(names = "--assessment-port", paramLabel = "PORT", defaultValue = "8082")
  private int assessmentPort;

  @Option(names = "--contact-port", paramLabel = "PORT", defaultValue = "8083")
  private int contactPort;

  @Option(names = "--plan-port", paramLabel = "PORT", defaultValue = "8084")
  private int planPort;

  @Option(
      names = "--console",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether the console runs, if it is built.")
  private boolean console;

  @Option(names = "--console-port", paramLabel = "PORT", defaultValue = "8090")
  private int consolePort;

  @Option(
      names = SignInProvider.PORT_FLAG,
      paramLabel = "PORT",
      defaultValue = "" + ConsoleConfig.SIGN_IN_PORT)
  private int signInPort;

  @Option(
      names = "--restart-after",
      paramLabel = "DURATION",
      defaultValue = "PT1M",
      description =
          "How long the liveness check of a service may fail before the service is restarted.")
  private Duration restartAfter;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    long began = System.nanoTime();
    if (console && !isConsoleBuilt()) {
      print(out, Welcome.NO_CONSOLE);
    }
    Platform platform = Platform.start(config(), line -> print(out, line));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, out), "stop"));
    print(out, Welcome.message(platform.config(), (System.nanoTime() - began) / 1e9));
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }

  private PlatformConfig config() {
    PlatformConfig defaults = PlatformConfig.onDefaultPorts(data.home(), data.directory());
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    ports.put(Service.CASE, casePort);
    ports.put(Service.ASSESSMENT, assessmentPort);
    ports.put(Service.CONTACT, contactPort);
    ports.put(Service.PLAN, planPort);
    PlatformConfig config =
        defaults.withPorts(kafkaPort, postgresPort, ports).withRestartsUnhealthyAfter(restartAfter);
    return console && isConsoleBuilt()
        ? config.withConsole(new ConsoleConfig(consolePort, signInPort))
        : config;
  }

  private boolean isConsoleBuilt() {
    return Files.exists(ConsoleProgram.CONSOLE.program(data.home()));
  }

  private static void stop(Platform platform, PrintWriter out) {
    print(
        out, System.lineSeparator() + "Stopping the console, the services, Kafka and PostgreSQL.");
    long began = System.nanoTime();
    platform.close();
    print(
        out,
        String.format(
            Locale.ROOT,
            "Stopped after %.1f s. The data is kept in %s.",
            (System.nanoTime() - began) / 1e9,
            platform.config().data()));
  }

  private static synchronized void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
