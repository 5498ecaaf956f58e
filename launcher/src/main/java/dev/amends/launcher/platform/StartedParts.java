package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.identity.SignInProvider;
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

/** Starts parts, and stops them in the right order. */
final class StartedParts {

  private final List<Part> ready = new CopyOnWriteArrayList<>();
  private final List<SignInProvider> providers = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RunDirectory run;
  private final Consumer<String> messages;

  StartedParts(RunDirectory run, Consumer<String> messages) {
    this.run = run;
    this.messages = messages;
  }

  /** Starts a part and reports when it is ready. */
  <P extends Part> P start(Supplier<P> starter) {
    long startedAt = System.nanoTime();
    P part = starter.get();
    ready.add(part);
    run.record(part);
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    messages.accept(
        String.format(
            Locale.ROOT,
            "%-19s ready on localhost:%d after %.1f s",
            part.name(),
            part.port(),
            took.toMillis() / 1000.0));
    return part;
  }

  /** Adds the provider that signs users in, which runs in this process. */
  void add(SignInProvider provider) {
    providers.add(provider);
  }

  /** Starts a part in the background. */
  <P extends Part> CompletableFuture<P> startAsync(Supplier<P> starter) {
    return CompletableFuture.supplyAsync(() -> start(starter), threads);
  }

  /** The parts in the order in which they became ready. */
  List<Part> ready() {
    return List.copyOf(ready);
  }

  /**
   * Cancels starts in progress and stops the parts: services first, then the broker, then the
   * database.
   */
  void stop() {
    threads.shutdownNow();
    threads.close();
    Predicate<Part> broker = EmbeddedBroker.class::isInstance;
    Predicate<Part> database = EmbeddedDatabase.class::isInstance;
    stop(broker.or(database).negate());
    providers.forEach(SignInProvider::close);
    stop(broker);
    stop(database);
  }

  private void stop(Predicate<Part> selection) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      ready.stream().filter(selection).forEach(part -> executor.execute(part::stop));
    }
  }
}
