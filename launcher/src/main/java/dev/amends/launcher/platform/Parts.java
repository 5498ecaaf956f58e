package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.process.Part;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The parts that have become ready, and the order in which they are stopped. */
final class Parts {

  private final List<Part> ready = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RunDirectory run;
  private final Consumer<String> news;

  Parts(RunDirectory run, Consumer<String> news) {
    this.run = run;
    this.news = news;
  }

  /** Starts a part and tells that it is ready. */
  <P extends Part> P start(Supplier<P> starter) {
    long began = System.nanoTime();
    P part = starter.get();
    ready.add(part);
    run.tell(part);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    news.accept(
        String.format(
            Locale.ROOT,
            "%-19s ready on localhost:%d after %.1f s",
            part.name(),
            part.port(),
            took.toMillis() / 1000.0));
    return part;
  }

  /** Starts a part while others start. */
  <P extends Part> CompletableFuture<P> startBeside(Supplier<P> starter) {
    return CompletableFuture.supplyAsync(() -> start(starter), threads);
  }

  /** The parts in the order in which they became ready. */
  List<Part> ready() {
    return List.copyOf(ready);
  }

  /**
   * Stops those who need the broker and the database first, each cleanly; ends what is starting.
   */
  void stop() {
    threads.shutdownNow();
    threads.close();
    Predicate<Part> broker = EmbeddedBroker.class::isInstance;
    Predicate<Part> database = EmbeddedDatabase.class::isInstance;
    stop(broker.or(database).negate());
    stop(broker);
    stop(database);
  }

  private void stop(Predicate<Part> which) {
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      ready.stream().filter(which).forEach(part -> together.execute(part::stop));
    }
  }
}
