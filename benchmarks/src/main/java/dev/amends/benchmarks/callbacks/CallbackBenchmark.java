package dev.amends.benchmarks.callbacks;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.amends.benchmarks.bed.Bed;
import dev.amends.benchmarks.bed.BenchmarkFailed;
import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The timer of the real contact-service among more and more callbacks that wait: herds that come
 * due at once, against the same claim as bare SQL and against db-scheduler in turn, and a steady
 * stream whose lateness is taken on the topic.
 */
public final class CallbackBenchmark {
  private static final String BY_DB_SCHEDULER = "by_db_scheduler";

  /** db-scheduler's herd is no larger: its rate is told by fewer, and sooner. */
  private static final int TASKS_MAX = 20_000;

  private static final int WARM_UP_MAX = 10_000;

  /** What bare SQL claims comes due tomorrow, so that the service leaves it alone. */
  private final Instant tomorrow = Instant.now().truncatedTo(SECONDS).plus(Duration.ofDays(1));

  private final Instant later = tomorrow.plus(Duration.ofDays(1));

  private final Load load;
  private final Consumer<String> news;
  private final Bed bed;
  private final DueRows callbacks;
  private final DueRows tasks;
  private final Timer timer;
  private final BareClaim bare;
  private final DbScheduler dbScheduler;
  private long pending;

  /**
   * What the timer is given to do.
   *
   * @param herd callbacks that come due at once, in each round
   * @param rounds of herds for each number that wait
   * @param perSecond callbacks that come due at each second of the stream
   * @param seconds length of the stream
   * @param batch callbacks claimed in one transaction, by the service and by bare SQL
   */
  public record Load(int herd, int rounds, int perSecond, int seconds, int batch) {}

  /**
   * What came out among a number of callbacks that wait.
   *
   * @param fired herds until all callbacks were due and their events in the outbox, committed
   * @param published the same until the last event was on the topic
   * @param bare herds claimed by bare SQL
   * @param dbScheduler herds executed by db-scheduler
   * @param lateness on the topic of a steady stream, in milliseconds
   */
  public record Level(
      long pending,
      List<Throughput> fired,
      List<Throughput> published,
      List<Throughput> bare,
      List<Throughput> dbScheduler,
      Sample lateness) {

    /** The median of the rounds. */
    public double firedPerSecond() {
      return Throughput.median(fired);
    }

    /** The median of the rounds. */
    public double publishedPerSecond() {
      return Throughput.median(published);
    }

    /** The median of the rounds. */
    public double barePerSecond() {
      return Throughput.median(bare);
    }

    /** The median of the rounds. */
    public double dbSchedulerPerSecond() {
      return Throughput.median(dbScheduler);
    }
  }

  private CallbackBenchmark(
      Load load,
      Consumer<String> news,
      Bed bed,
      Connection database,
      Connection byDbScheduler,
      DbScheduler dbScheduler)
      throws SQLException {
    this.load = load;
    this.news = news;
    this.bed = bed;
    this.callbacks = DueRows.ofCallbacks(database);
    this.tasks = DueRows.ofTasks(byDbScheduler);
    this.timer = new Timer(bed, database, callbacks);
    this.bare = new BareClaim(database, load.batch());
    this.dbScheduler = dbScheduler;
  }

  /**
   * Measures.
   *
   * @param home a built working copy of the project
   * @param pending how many callbacks wait meanwhile, in ascending order
   * @param news told a line for each step
   * @throws BenchmarkFailed where not every callback became due once
   */
  public static List<Level> run(Path home, List<Long> pending, Load load, Consumer<String> news)
      throws SQLException {
    Map<String, String> environment =
        Map.of("AMENDS_CONTACT_CALLBACKS_BATCH", Integer.toString(load.batch()));
    try (Bed bed = Bed.make(home, Service.CONTACT, environment, news)) {
      bed.copyDatabase(BY_DB_SCHEDULER);
      // The superuser's, for the service's own transactions must not last.
      try (Connection database = bed.administer(bed.database());
          Connection byDbScheduler = bed.administer(BY_DB_SCHEDULER);
          DbScheduler dbScheduler = DbScheduler.start(bed, BY_DB_SCHEDULER)) {
        return new CallbackBenchmark(load, news, bed, database, byDbScheduler, dbScheduler)
            .measure(pending);
      }
    }
  }

  private List<Level> measure(List<Long> levels) throws SQLException {
    round(Math.min(load.herd(), WARM_UP_MAX));
    List<Level> results = new ArrayList<>();
    for (long level : levels) {
      fill(level);
      results.add(measure(level));
    }
    return results;
  }

  /** Adds what is missing to a number of callbacks that wait, and as many of db-scheduler's. */
  private void fill(long level) throws SQLException {
    long missing = level - pending;
    long began = System.nanoTime();
    callbacks.add(missing, later, perSecond(missing));
    tasks.add(missing, later, perSecond(missing));
    pending = level;
    news.accept(
        String.format(
            Locale.ROOT,
            "%,d callbacks wait (written in %d s)",
            level,
            Duration.ofNanos(System.nanoTime() - began).toSeconds()));
  }

  /** Thirty days of them. */
  private static long perSecond(long count) {
    return Math.max(1, count / Duration.ofDays(30).toSeconds());
  }

  private Level measure(long level) throws SQLException {
    Level result =
        new Level(
            level,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            lateness());
    for (int round = 1; round <= load.rounds(); round++) {
      Round measured = round(load.herd());
      result.fired().add(measured.timer().fired());
      result.published().add(measured.timer().published());
      result.bare().add(measured.bare());
      result.dbScheduler().add(measured.dbScheduler());
      news.accept(
          String.format(
              Locale.ROOT,
              "  round %d: contact-service %,.0f/s, bare SQL %,.0f/s, db-scheduler %,.0f/s",
              round,
              measured.timer().fired().perSecond(),
              measured.bare().perSecond(),
              measured.dbScheduler().perSecond()));
    }
    return result;
  }

  private Sample lateness() throws SQLException {
    tidyUp();
    return timer.stream(load.perSecond(), load.seconds());
  }

  private record Round(Timer.Drained timer, Throughput bare, Throughput dbScheduler) {}

  /** One herd for each, one after the other. */
  private Round round(int herd) throws SQLException {
    tidyUp();
    Timer.Drained drained = timer.herd(herd);
    tidyUp();
    callbacks.add(herd, tomorrow, herd);
    bed.checkpoint();
    Throughput claimed = bare.drain(tomorrow);
    if (claimed.pieces() != herd) {
      throw new BenchmarkFailed(
          "Of %,d callbacks bare SQL claimed %,d".formatted(herd, claimed.pieces()));
    }
    int executions = Math.min(herd, TASKS_MAX);
    return new Round(drained, claimed, dbScheduler.herd(executions, tasks, bed));
  }

  /** So that nobody pays for what another left behind. */
  private void tidyUp() throws SQLException {
    try (Connection connection = bed.administer(bed.database());
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) callback, account_lock");
    }
  }
}
