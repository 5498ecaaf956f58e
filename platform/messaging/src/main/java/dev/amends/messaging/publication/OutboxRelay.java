package dev.amends.messaging.publication;

import dev.amends.events.Topic;
import dev.amends.messaging.health.Heartbeat;
import dev.amends.messaging.health.Heartbeats;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Relays the outbox to Kafka in a separate thread; one instance relays each slot. */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  private final AgroalDataSource database;
  private final PublicationConfig config;
  private final RelaySignal signal;
  private final Map<String, Object> connection;
  private final String application;
  private final AtomicLong unpublished = new AtomicLong();
  private final MeterRegistry meters;
  private final Heartbeat heartbeat;
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      AgroalDataSource database,
      PublicationConfig config,
      RelaySignal signal,
      MeterRegistry meters,
      Heartbeats heartbeats,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.database = database;
    this.config = config;
    this.signal = signal;
    this.meters = meters;
    this.heartbeat = heartbeats.getOrCreate("outbox-relay");
    this.connection = BrokerConnection.of(kafka);
    this.application = application;
  }

  void start(@Observes StartupEvent ignored) {
    meters.gauge("amends.outbox.unpublished", unpublished);
    if (config.relay()) {
      running = true;
      thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
      heartbeat.begin(thread);
    }
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    running = false;
    heartbeat.end();
    if (thread != null) {
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  private void run() {
    while (running) {
      try {
        relay();
      } catch (InterruptedException e) {
        running = false;
      } catch (SQLException | ExecutionException | TimeoutException | RuntimeException | Error e) {
        LOG.warnf(e, "relay is restarted");
        heartbeat.recordFailure();
        pauseAfterFailure();
      }
    }
  }

  private void relay()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    SlotLeases leases = new SlotLeases(application + "/" + UUID.randomUUID(), config.lease());
    try (EventProducer producer =
        new EventProducer(connection, Topic.source(application), config.publishMax())) {
      SlotPublisher publisher = new SlotPublisher(producer, leases, config.batch());
      relay(new RelaySession(publisher, leases, config.lease()));
    } catch (SQLException e) {
      // After a silent network interruption, the idle connections are dead as well, and validating
      // each of them would take seconds.
      database.flush(AgroalDataSource.FlushMode.IDLE);
      throw e;
    } finally {
      release(leases);
    }
  }

  private void relay(RelaySession session)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    Duration pause = config.pauseMin();
    while (running) {
      boolean published;
      try (Connection connection = database.getConnection()) {
        published = session.poll(connection);
      }
      unpublished.set(session.backlog());
      heartbeat.recordSuccess();
      if (published) {
        pause = config.pauseMin();
      } else {
        signal.await(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(config.pauseMax()) < 0 ? doubled : config.pauseMax();
      }
    }
  }

  private void pauseAfterFailure() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private void release(SlotLeases leases) {
    boolean interrupted = Thread.interrupted();
    try (Connection connection = database.getConnection()) {
      leases.release(connection);
    } catch (SQLException e) {
      LOG.infof("leases are left to expire, reason=%s", e.getMessage());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
