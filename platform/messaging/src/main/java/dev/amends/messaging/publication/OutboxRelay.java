package dev.amends.messaging.publication;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes the outbox: one thread a service, one relay at a time a slot. */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long HOUSEKEEPING_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  private final AgroalDataSource database;
  private final PublicationConfig config;
  private final RelaySignal signal;
  private final String bootstrapServers;
  private final String application;
  private final AtomicLong unpublished = new AtomicLong();
  private final MeterRegistry meters;

  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      AgroalDataSource database,
      PublicationConfig config,
      RelaySignal signal,
      MeterRegistry meters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.database = database;
    this.config = config;
    this.signal = signal;
    this.meters = meters;
    this.bootstrapServers = bootstrapServers;
    this.application = application;
  }

  void start(@Observes StartupEvent ignored) {
    meters.gauge("amends.outbox.unpublished", unpublished);
    if (config.relay()) {
      running = true;
      thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  private void run() {
    while (running) {
      SlotLeases leases = new SlotLeases(application + "/" + UUID.randomUUID(), config.lease());
      try (EventProducer producer =
          new EventProducer(bootstrapServers, "urn:amends:" + application)) {
        relay(producer, leases);
      } catch (InterruptedException e) {
        giveUp(leases);
        return;
      } catch (SQLException | ExecutionException | RuntimeException e) {
        // The slots are taken up again from the persisted cursor, as another owner.
        LOG.warnf(e, "relay starts again");
        giveUp(leases);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private void relay(EventProducer producer, SlotLeases leases)
      throws SQLException, ExecutionException, InterruptedException {
    SettledWatermark watermark = new SettledWatermark();
    List<SlotLeases.Slot> slots = List.of();
    long leasesTakenAt = 0;
    long housekeepingAt = System.nanoTime();
    Duration pause = config.pauseMin();
    while (running) {
      boolean busy;
      try (Connection connection = database.getConnection()) {
        long now = System.nanoTime();
        if (slots.isEmpty() || now - leasesTakenAt > config.lease().toNanos() / 3) {
          slots = leases.take(connection);
          leasesTakenAt = now;
        }
        if (now - housekeepingAt > HOUSEKEEPING_NANOS) {
          keepHouse(connection);
          housekeepingAt = now;
        }
        long settled = watermark.look(connection);
        SlotRound round = new SlotRound(connection, producer, leases, settled, config.batch());
        slots = round.publish(slots);
        busy = round.isBusy();
        unpublished.set(slots.isEmpty() ? 0 : watermark.drawn() - least(slots));
      }
      if (!busy) {
        signal.await(pause);
        pause =
            pause.multipliedBy(2).compareTo(config.pauseMax()) < 0
                ? pause.multipliedBy(2)
                : config.pauseMax();
      } else {
        pause = config.pauseMin();
      }
    }
    throw new InterruptedException("stopping");
  }

  private static long least(List<SlotLeases.Slot> slots) {
    return slots.stream().mapToLong(SlotLeases.Slot::published).min().orElse(0);
  }

  private void keepHouse(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select ensure_outbox_partitions()");
      statement.execute("select drop_published_outbox_partitions(" + config.keepDays() + ")");
      statement.execute(
          "delete from idempotent_answer where answered_at < now() - interval '30 days'");
    }
  }

  private void giveUp(SlotLeases leases) {
    boolean interrupted = Thread.interrupted();
    try (Connection connection = database.getConnection()) {
      leases.giveUp(connection);
    } catch (SQLException e) {
      LOG.infof("leases run out by themselves, reason=%s", e.getMessage());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
