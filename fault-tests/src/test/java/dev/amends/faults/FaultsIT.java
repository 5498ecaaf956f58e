package dev.amends.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.services.Service;
import dev.amends.testsupport.SilentProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Every part of the platform is killed while a lender and agents keep working, and the network
 * between case-service and PostgreSQL is cut silently.
 *
 * <p>The faults and the lender's events are random; the test prints their seed, and {@code
 * -Damends.faults.seed} sets it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class FaultsIT {
  private static final long SEED = Long.getLong("amends.faults.seed", 20_260_131);

  /** Inputs for each fault: 5,400 for six parts. */
  private static final int STAGE = 900;

  private static final int ACCOUNTS = 300;
  private static final double REPEATED_SHARE = 0.02;
  private static final int INPUTS_DURING_CUT = 300;
  private static final Duration CUT = Duration.ofSeconds(12);

  private static SilentProxy network;
  private static Platform platform;
  private static Convergence convergence;

  @BeforeAll
  static void start() throws IOException {
    Path home = Path.of(System.getProperty("amends.home", ".."));
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path data = Files.createTempDirectory(target, "faults-");
    log("seed %d, logs in %s", SEED, data.resolve("logs"));
    PlatformConfig config = PlatformConfig.onFreePorts(home, data);
    network = new SilentProxy("localhost", config.postgresPort());
    platform =
        Platform.start(
            config.withServiceEnvironment(environment(config.postgresPort())), System.out::println);
    convergence = new Convergence(platform, SEED);
  }

  /**
   * case-service reaches PostgreSQL through the proxy. Callbacks become due within seconds, so many
   * of them fire while parts are killed.
   */
  private static Map<String, String> environment(int postgresPort) {
    return Map.of(
        "AMENDS_CONTACT_CALLBACKS_SLOT",
        "PT1S",
        "DATABASE_PORT_CASE_SERVICE",
        Integer.toString(network.port()),
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://localhost:${database.port.${quarkus.application.name}:"
            + postgresPort
            + "}/${quarkus.datasource.username}");
  }

  @AfterAll
  static void stop() throws IOException {
    platform.close();
    network.close();
  }

  @Test
  @Order(1)
  void losesAndDuplicatesNothingWhateverPartIsKilledOrUnreachable()
      throws ExecutionException, InterruptedException, SQLException {
    // Given
    Random random = new Random(SEED);
    Acknowledgements acknowledgements = new Acknowledgements("FAULTS");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LenderDriver driver = driver(acknowledgements, ACCOUNTS, random.nextLong());
        EventRepeater repeater =
            new EventRepeater(
                broker(), acknowledgements.lenderId(), new Random(random.nextLong()));
        Agents agents = new Agents(platform, acknowledgements)) {
      repeater.start(REPEATED_SHARE);
      List<Fault> faults = Fault.oneForEach(platform.parts(), STAGE, random);

      // When
      for (Fault fault : faults) {
        driver.publish(fault.after());
        Future<?> injection = threads.submit(() -> inject(fault));
        agents.sendCommands(faults.indexOf(fault));
        driver.publish(STAGE - fault.after());
        injection.get();
      }
      agents.finish();
      cutNetwork(driver);
      log(
          "%,d inputs, %,d events repeated, %d assessments, %d plans acknowledged",
          acknowledgements.inputs().size(),
          repeater.stop(),
          acknowledgements.assessments().size(),
          acknowledgements.approvals().size());
    }

    // Then
    long since = System.nanoTime();
    convergence.awaitRecovery(Service.CASE);
    log("case-service recovered %.1f s after the network healed", seconds(since));
    convergence.awaitEveryGuarantee(acknowledgements);
    log("converged %.1f s after the last fault", seconds(since));
  }

  @Test
  @Order(2)
  void judgeDetectsServicesWithoutInboxCheck() throws Exception {
    // Given
    Acknowledgements acknowledgements = new Acknowledgements("UNCHECKED");
    try (LenderDriver driver = driver(acknowledgements, 20, SEED);
        EventRepeater repeater =
            new EventRepeater(broker(), acknowledgements.lenderId(), new Random(SEED))) {
      driver.publish(300);
      driver.flush();
      convergence.awaitEveryGuarantee(acknowledgements);

      // When
      InboxCheckRemoval.disableInboxChecks(platform);
      driver.repeatAll();
      repeater.repeatAll();
      convergence.awaitNoBacklog();
    }

    // Then
    Judgement judgement =
        Judge.judge(
            acknowledgements, new StateReader(platform, acknowledgements.lenderId()).read());
    assertThat(judgement.violationsOf(Guarantee.CONSUMED_ONCE))
        .contains("case-service", " 2 times");
    assertThat(judgement.violationsOf(Guarantee.TIMELINE)).contains("the timelines:", " 2 times");
  }

  private static LenderDriver driver(Acknowledgements acknowledgements, int accounts, long seed) {
    return new LenderDriver(
        broker(),
        new LenderScenario(
            acknowledgements.lenderId(), accounts, EmbeddedBroker.PARTITIONS, new Random(seed)),
        new LenderRecords(acknowledgements.lenderId(), LenderRecords.zoneAtNoon()),
        acknowledgements,
        new Random(seed + 1));
  }

  private static String broker() {
    return platform.broker().bootstrapServers();
  }

  private static void inject(Fault fault) {
    long since = System.nanoTime();
    fault.inject();
    log("%-18s killed, back after %.1f s", fault.part().name(), seconds(since));
  }

  /**
   * PostgreSQL stops answering case-service while events arrive, and no connection gets an error.
   */
  private static void cutNetwork(LenderDriver driver)
      throws ExecutionException, InterruptedException {
    network.goSilent();
    driver.publish(INPUTS_DURING_CUT);
    driver.flush();
    LockSupport.parkNanos(CUT.toNanos());
    network.heal();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void log(String format, Object... values) {
    System.out.println("faults: " + String.format(Locale.ROOT, format, values));
  }
}
