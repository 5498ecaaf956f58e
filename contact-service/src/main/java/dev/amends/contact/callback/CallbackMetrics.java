package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackDue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The metrics of the timer and the agents' queue. */
@ApplicationScoped
class CallbackMetrics {
  private final MeterRegistry meters;
  private final CallbackCounts counts;
  private final InstantSource clock;
  private final Counter due;
  private final Counter missed;
  private final Timer lateness;

  CallbackMetrics(MeterRegistry meters, CallbackCounts counts, InstantSource clock) {
    this.meters = meters;
    this.counts = counts;
    this.clock = clock;
    this.due = meters.counter("amends.callbacks.due");
    this.missed = meters.counter("amends.callbacks.missed");
    this.lateness =
        Timer.builder("amends.callbacks.lateness")
            .description("time from the due time of a callback until it is committed to the queue")
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1))
            .register(meters);
  }

  void register(@Observes StartupEvent ignored) {
    gauge("amends.callbacks.waiting.due", CallbackCounts.Summary::due);
    gauge("amends.callbacks.waiting.in.progress", CallbackCounts.Summary::inProgress);
    gauge("amends.callbacks.waiting.overdue", CallbackCounts.Summary::overdue);
    gauge("amends.callbacks.late", CallbackCounts.Summary::late);
    gauge("amends.callbacks.oldest.seconds", CallbackCounts.Summary::oldestAgeSeconds);
  }

  private void gauge(String name, ToDoubleFunction<CallbackCounts.Summary> figure) {
    Gauge.builder(name, counts, all -> figure.applyAsDouble(all.summary(clock.instant())))
        .register(meters);
  }

  /** Records callbacks that became due; their transaction is committed. */
  void recordFired(List<CallbackDue> fired, Instant now) {
    due.increment(fired.size());
    fired.forEach(due -> lateness.record(Duration.between(due.dueAt(), now)));
  }

  void recordMissed(int count) {
    missed.increment(count);
  }
}
